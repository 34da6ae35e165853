/** Turns questions into answers. Of searches asked while one is being answered, only the last is. */
import { type Engine, openEngine } from './engine.ts';
import type { Answer, Answerer, Question } from './protocol.ts';

export function createAnswerer(say: (answer: Answer) => void): Answerer {
  let engine: Promise<Engine> | undefined;
  let latest = 0;
  const answer = async (question: Exclude<Question, { ask: 'open' }>) => {
    const { ask, id, state } = question;
    const isStale = () => ask === 'search' && id !== latest;
    const opened = await engine;
    if (!opened || isStale()) return;
    if (ask === 'list') say({ say: 'list', id, views: await opened.list(state, question.most) });
    else if (ask === 'counts') say({ say: 'counts', id, counts: await opened.count(state) });
    else await opened.search(state, isStale, (results) => say({ say: 'results', id, results }));
  };
  return (question) => {
    if (question.ask === 'open') {
      engine = openEngine(question.folder);
      // Whoever asks next hears of it.
      engine.catch(() => {});
      return;
    }
    if (question.ask === 'search') latest = question.id;
    answer(question).catch((error: unknown) =>
      say({ say: 'failed', id: question.id, ask: question.ask, reason: String(error) }),
    );
  };
}
