/**
 * Hostile input, class by class. A case is a file: `refused-…` is refused with a message and is no record, `inert-…`
 * is taken and its body is nothing but text, `lint-…` is taken too and is the business of a rule. What is said, or
 * rendered, stands word for word in `expected.txt` beside it. A new case is a new file; `vitest -u` writes what it gives,
 * for a reviewer to read.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { escapeInvisible, type Message } from '../src/domain/message.ts';
import type { ContentFile } from '../src/loader/files.ts';
import { formatOutcome, type Outcome, readCase, readCases } from './hostile-content.ts';
import { findUnsafe } from './inert-html.ts';

const ROOT = join(import.meta.dirname, 'fixtures/hostile');
/** Far more than any class takes: it catches what hangs. */
const HANG_MS = 20_000;

const ran = globalThis as { hostileRan?: unknown };
afterEach(() => {
  delete ran.hostileRan;
  rmSync('hostile-ran', { force: true });
});

const CLASSES = [
  ...['engines', 'delimiters', 'yaml-power', 'yaml-values', 'markup', 'schemes', 'hosts', 'malformed', 'nesting'],
  ...['clobber', 'templates', 'formats', 'unicode'],
];

test('every class has cases, and every folder is a class', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((found) => found.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...CLASSES].sort());
  for (const name of CLASSES) expect(readCases(join(ROOT, name)).length, name).toBeGreaterThan(1);
});

describe.each(CLASSES)('%s', (name) => {
  const cases = readCases(join(ROOT, name));
  const outcomes = new Map<string, Outcome>();
  const outcomeOf = ({ path, bytes }: ContentFile): Outcome => {
    const outcome = outcomes.get(path) ?? readCase(path, bytes);
    outcomes.set(path, outcome);
    return outcome;
  };

  test(
    'word for word',
    async () => {
      const said = cases.map((file) => formatOutcome(file.path, outcomeOf(file)));
      await expect(said.join('\n')).toMatchFileSnapshot(join(ROOT, name, 'expected.txt'));
    },
    HANG_MS,
  );

  test.each(cases)(
    '$path',
    (file) => {
      const { messages, record, html } = outcomeOf(file);
      if (file.path.startsWith('refused-')) expectRefused(messages);
      else {
        expect(messages).toEqual([]);
        expect(record).toBeDefined();
      }
      expect(findUnsafe(html ?? '')).toEqual([]);
      expectNothingRan();
    },
    HANG_MS,
  );

  test(
    'no message shows a stack, a path of this machine or a character that deceives',
    () => {
      for (const { reason, note, field, line, column } of cases.flatMap((file) => outcomeOf(file).messages)) {
        const shown = `${reason} ${note} ${field}`;
        expect(shown).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
        expect(shown).toBe(escapeInvisible(shown));
        expect(reason).toMatch(/^Unexpected .+, expected.* .+/);
        expect(note).toMatch(/[.?…]$/);
        expect([line, column].every((number) => Number.isInteger(number) && number > 0)).toBe(true);
      }
    },
    HANG_MS,
  );
});

function expectRefused(messages: readonly Message[]): void {
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.length).toBeLessThan(25);
  expect(messages.every(({ severity }) => severity === 'error')).toBe(true);
}

function expectNothingRan(): void {
  expect(ran.hostileRan).toBeUndefined();
  expect(existsSync('hostile-ran')).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
}
