import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../domain/message.ts';
import type { Example, Rule } from '../rule.ts';
import { lint } from '../run.ts';
import { buildSampleContent } from '../sample-content.ts';
import { ALL_RULES, LOADER_RULES, RULES, UNUSED_EXCEPTION } from './index.ts';

const LOADER_IDS = new Set(LOADER_RULES.map(({ id }) => id));

function check(example: Example): readonly Message[] {
  const { messages, faults } = lint(buildSampleContent(example));
  expect(faults).toEqual([]);
  return messages;
}

test('no rule has anything to say of the sample itself', () => {
  expect(check({})).toEqual([]);
});

describe.each([...RULES, UNUSED_EXCEPTION].map((rule): [string, Rule] => [rule.id, rule]))('%s', (id, rule) => {
  test.each(rule.right.map((example, index): [number, Example] => [index + 1, example]))('right %i', (_, example) => {
    const messages = check(example);
    expect(messages.filter((message) => message.rule === id || LOADER_IDS.has(message.rule))).toEqual([]);
  });

  test.each(rule.wrong.map((example, index) => [index + 1, example] as const))('wrong %i', (_, example) => {
    const messages = check(example).filter((message) => message.rule === id);
    expect(messages.map(({ reason }) => reason)).toEqual(example.says);
    for (const message of messages) expect(message.note).toMatch(/[.?]$/);
  });

  test('its examples show its gravest message', () => {
    const found = rule.wrong.flatMap((example) => check(example)).filter((message) => message.rule === id);
    expect(found.map(({ severity }) => severity)).toContain(rule.severity);
  });
});

test('each rule stands in the file of its name, and each file in the table', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const ids = [...RULES, UNUSED_EXCEPTION].map(({ id }) => `${id}.ts`);
  expect(files.filter((name) => name !== 'index.ts').sort()).toEqual(ids.sort());
});

test('each rule says in a line what it asks and why', () => {
  for (const { id, summary, why } of ALL_RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].{10,120}\.$/);
    expect(why).toMatch(/^[A-Z“].{20,200}[.)]$/);
  }
});
