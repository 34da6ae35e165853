import { expect, test } from 'vitest';
import { checkFiles } from '../lint/run.ts';
import { checkFilesOnThreads } from './check-files.ts';
import { readFolder } from './content.ts';

test('threads find what one finds, in the same order', async () => {
  const { texts } = readFolder('test/fixtures/golden');
  const faulty = new Map([
    ...texts,
    ['entries/2025/zero.md', '---\ntitle: A\u200Bb <b>c</b>\n---\nSee [this](http://)'],
  ]);
  const alone = checkFiles(faulty);
  expect([...alone.values()].some(({ messages }) => messages.length > 0)).toBe(true);
  for (const threads of [1, 2, 3]) expect([...(await checkFilesOnThreads(faulty, threads))]).toEqual([...alone]);
});
