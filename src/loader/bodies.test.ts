import { expect, test } from 'vitest';
import type { Digest } from '../domain/digest.ts';
import { buildBodyMessages } from './bodies.ts';
import { renderBody } from './body.ts';
import type { KnownIds } from './reference-messages.ts';

const bodies = {
  find: (markdown: string) => renderBody(markdown, (scheme, id) => `/${scheme}/${id}/`),
  save: () => {},
};
const REGISTERS = [
  'countries',
  'offices',
  'ministers',
  'crimeTypes',
  'agreements',
  'events',
  'organisations',
  'publishers',
];

function digestOf(body: string, note = ''): Digest {
  const maps = REGISTERS.map((register) => [register, new Map()]);
  return {
    ...Object.fromEntries(maps),
    ministers: new Map([['ann-arden', {}]]),
    entries: new Map([['2025/a', { file: 'entries/2025/a.md', body, bodyLine: 11 }]]),
    withdrawn: new Map([['2024/gone', {}]]),
    editionNotes: new Map([['2025-07', { file: 'editions/2025-07.md', body: note, bodyLine: 3 }]]),
  } as unknown as Digest;
}

const messagesOf = (digest: Digest, known?: KnownIds) =>
  buildBodyMessages(digest, bodies, known).map(
    ({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`,
  );

test('links lead to records, withdrawn entries too', () => {
  expect(messagesOf(digestOf('[a](minister:ann-arden) [b](entry:2024/gone) [c](entry:2025/a)'))).toEqual([]);
});

test('a link that leads nowhere is named with its place in the file, in notes on an edition too', () => {
  const digest = digestOf('Text.\n\nSee [a](minister:ann-ardn).', '[b](country:xx)');
  expect(messagesOf(digest)).toEqual([
    'entries/2025/a.md:13:5 Unexpected minister `ann-ardn`, expected `ann-arden`',
    'editions/2025-07.md:3:1 Unexpected country `xx`, expected the id of a country in `countries.yml`',
  ]);
});

test('a body that cannot be rendered is named with its line in the file', () => {
  expect(messagesOf(digestOf(`a\n\n${'> '.repeat(9)}b`))).toEqual([
    'entries/2025/a.md:13:1 Unexpected very deep nesting, expected an entry as in the template',
  ]);
});

test('a link to a record that is there but faulty is no second fault', () => {
  const digest = digestOf('[a](minister:bo-berg)');
  const ids = [...REGISTERS, 'entries'].map((register) => [register, new Set<string>()]);
  const known = { ...Object.fromEntries(ids), ministers: new Set(['bo-berg']) } as KnownIds;
  expect(messagesOf(digest)).toHaveLength(1);
  expect(messagesOf(digest, known)).toEqual([]);
});
