import { expect, test } from 'vitest';
import { buildContent } from '../loader/content.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { lint } from './run.ts';
import { buildSampleContent, buildSampleFiles, SAMPLE_ENTRY } from './sample-content.ts';

const broken: Rule = {
  id: 'broken-rule',
  severity: 'error',
  summary: 'A rule that breaks.',
  why: 'To see what comes of the others.',
  right: [],
  wrong: [],
  checkDigest: () => {
    throw new TypeError('oops');
  },
};

test('a rule that breaks is named, and the others still speak', () => {
  const content = buildSampleContent({ entry: { countries: ['xa'] } });
  const { messages, faults } = lint(content, { rules: [broken, ...RULES] });
  expect(messages.map(({ rule }) => rule)).toEqual(['minister-country']);
  expect(faults).toMatchObject([{ rule: 'broken-rule', problem: 'TypeError: oops' }]);
});

test('an edition that cannot be read hides nothing that one file alone can tell', () => {
  const { messages, asOf } = lint(buildSampleContent({ files: { 'edition.yml': 'name: 1\n' }, body: '<b>Bold</b>' }));
  expect(asOf).toBeUndefined();
  expect(new Set(messages.map(({ rule }) => rule))).toEqual(new Set(['schema', 'raw-html', 'body-length']));
});

test('an entry that cannot be read makes nothing else wrong', () => {
  const { messages, asOf } = lint(buildSampleContent({ entry: { title: 'Short' } }));
  expect(messages.map(({ rule, field }) => `${rule} ${field}`)).toEqual(['schema title']);
  expect(asOf).toBe('2026-01-15');
});

test('a body is checked where its front matter is not well formed', () => {
  const { messages } = lint(buildSampleContent({ entry: { title: 'Short' }, body: '# Short' }));
  const found = messages.filter(({ file }) => file === SAMPLE_ENTRY).map(({ rule }) => rule);
  expect(found).toEqual(['schema', 'body-length', 'heading-level']);
});

test('of one kind in one file a few are shown and the rest counted', () => {
  const { messages } = lint(buildSampleContent({ body: '<b>x\n\n'.repeat(40) }));
  const html = messages.filter(({ rule }) => rule === 'raw-html');
  expect(html).toHaveLength(20);
  expect(html.at(-1)?.note).toMatch(/has 20 or more further messages for this file\.$/);
});

test('messages stand at line and column of their field, in front matter, lists and bodies', () => {
  const example = {
    entry: { countries: ['xa', 'xb', 'xa'] },
    body: 'First line.\n\nSee [it](minister:nobody).',
    files: { 'organisations/fraud-office.yml': 'names:\n  th: สำนักงานร่วม\nkind: agency\n' },
  };
  const { messages } = lint(buildSampleContent(example));
  const lines = (buildSampleFiles(example)[SAMPLE_ENTRY] ?? '').split('\n');
  const at = (rule: string) => messages.find((message) => message.rule === rule);
  const repeated = at('repeated-item');
  expect(lines[(repeated?.line ?? 0) - 1]?.slice((repeated?.column ?? 0) - 1)).toBe('xa');
  const link = at('term-link');
  expect(lines[(link?.line ?? 0) - 1]?.slice((link?.column ?? 0) - 1)).toBe('[it](minister:nobody).');
  expect(at('edition-name')).toMatchObject({ line: 1, column: 1, field: 'names' });
});

test('the order of files does not matter', () => {
  const files = Object.entries(buildSampleFiles({ entry: { countries: ['xa'] }, body: 'Too short.' }));
  const toFiles = (list: typeof files) => list.map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const forward = lint(buildContent(toFiles(files)));
  const backward = lint(buildContent(toFiles(files.toReversed())));
  expect(backward.messages).toEqual(forward.messages);
});
