/** Turns questions into answers, newest first: of searches asked meanwhile, only the last is answered. */
import { type Engine, openEngine } from './engine.ts';
import type { Answer, Answerer, Question } from './protocol.ts';

export function createAnswerer(say: (answer: Answer) => void): Answerer {
  let engine: Promise<Engine> | undefined;
  let latest = 0;
  const answer = async (question: Exclude<Question, { ask: 'open' }>) => {
    const { id, state } = question;
    const isStale = () => question.ask === 'search' && id !== latest;
    const opened = await engine;
    if (!opened || isStale()) return;
    if (question.ask === 'list') return say({ say: 'list', id, views: await opened.list(state, question.most) });
    const results = await opened.search(state, isStale);
    if (!results) return;
    say({ say: 'results', id, results });
    const counts = await opened.count(state);
    if (!isStale()) say({ say: 'counts', id, counts });
  };
  return (question) => {
    if (question.ask === 'open') {
      engine = openEngine(question.folder);
      // Whoever asks next hears of it.
      engine.catch(() => {});
      return;
    }
    if (question.ask === 'search') latest = question.id;
    answer(question).catch((error: unknown) => say({ say: 'failed', id: question.id, reason: String(error) }));
  };
}
