import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildJsonSchema, RECORD_SCHEMAS, type RecordKind } from '../../domain/json-schema.ts';
import { addressOf } from '../../lint/rule.ts';
import { ALL_RULES } from '../../lint/rules/index.ts';
import { lint } from '../../lint/run.ts';
import { buildContent } from '../../loader/content.ts';
import { readFiles } from '../../loader/files.ts';
import { buildFieldRows, PATTERNS } from './fields.ts';
import { buildParts, FIELD_TABLES, fillParts } from './parts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TEXT = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

test('CONTRIBUTING holds what rules and schemas say now', () => {
  expect(fillParts(TEXT, buildParts())).toEqual({ text: TEXT, missing: [], unknown: [] });
});

/** Anchors as the repository host makes them of headings. */
function anchorsOf(markdown: string): readonly string[] {
  const headings = withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,}).*\n[\s\S]*?\n\1$/gm, '');
}

test('each rule stands at the address that its messages give', () => {
  const anchors = anchorsOf(TEXT);
  for (const { id } of ALL_RULES) {
    expect(anchors.filter((anchor) => `CONTRIBUTING.md#${anchor}` === addressOf(id))).toHaveLength(1);
  }
});

test('links within the page lead to a heading', () => {
  const links = [...withoutCode(TEXT).matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter((anchor) => !anchorsOf(TEXT).includes(anchor as string))).toEqual([]);
});

test('each kind of record has its table, and each pattern a word', () => {
  expect(Object.keys(FIELD_TABLES).sort()).toEqual(Object.keys(RECORD_SCHEMAS).sort());
  const schemas = Object.keys(FIELD_TABLES).map((kind) => JSON.stringify(buildJsonSchema(kind as RecordKind)));
  const patterns = schemas.flatMap((schema) => [...schema.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)]);
  const named = new Set(patterns.map(([, pattern]) => JSON.parse(pattern as string) as string));
  expect([...named].filter((pattern) => !(pattern in PATTERNS))).toEqual([]);
  expect(Object.keys(PATTERNS).filter((pattern) => !named.has(pattern))).toEqual([]);
});

test('a table reads as the schema does', () => {
  const rows = buildFieldRows('entry');
  const row = (path: string) => rows.find((each) => each.path === path);
  expect(row('title')).toMatchObject({ isNeeded: true, form: '10 to 110 characters' });
  expect(row('source.url')).toMatchObject({ isNeeded: true, form: 'address' });
  expect(row('countries')).toMatchObject({ isNeeded: true, form: 'list, 1 to 60: id of a country' });
  expect(row('preview')).toMatchObject({ isNeeded: false, form: '`true`' });
  expect(row('ministers.*.printed')).toMatchObject({ form: '2 to 160 characters' });
  expect(rows.filter(({ says }) => says === '').map(({ path }) => path)).toEqual([]);
});

test('the annotated entry passes the check in place of the one it is taken from', () => {
  const [, shown = ''] = /^```yaml\n(---\n[\s\S]*?)^```$/m.exec(TEXT) ?? [];
  const path = 'entries/2025/cambodia-singapore-mou-ann.md';
  const { files } = readFiles(join(ROOT, 'content'));
  const others = files.filter((file) => file.path !== path);
  const { messages } = lint(buildContent([...others, { path, bytes: Buffer.from(shown) }]));
  expect(messages.filter(({ file, severity }) => file === path && severity !== 'notice')).toEqual([]);
});
