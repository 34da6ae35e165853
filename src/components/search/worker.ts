/** The search engine's own thread, so that typing never waits for it. */
import { createAnswerer } from './answerer.ts';
import type { Question } from './protocol.ts';

const answer = createAnswerer((message) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<Question>) => answer(data));
