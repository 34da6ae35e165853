import { expect, test } from 'vitest';
import { RESERVED_AGREEMENT_IDS } from '../domain/ids.ts';
import { buildContent } from './content.ts';

const read = (path: string, text: string) => buildContent([{ path, bytes: Buffer.from(text) }]).messages;
const found = (path: string, text: string) =>
  read(path, text)
    .filter(({ file }) => file === path)
    .map(({ rule, reason, note }) => ({ rule, reason, note }));

const AGREEMENT = `title: Memorandum on fraud
kind: mou
parties: [{ text: Two cities }]
crimeTypes: []
history: [{ status: signed, date: 2024-03-04 }]
`;

test.each(RESERVED_AGREEMENT_IDS)('no agreement may be called `%s`', (id) => {
  expect(found(`agreements/${id}.yml`, AGREEMENT)).toEqual([
    {
      rule: 'file-name',
      reason: `Unexpected id \`${id}\`, expected another: the site keeps that address for a list of its own`,
      note: 'Rename the file: by parties, year and subject.',
    },
  ]);
});

test('an id that only begins with such a word is free', () => {
  expect(found('agreements/state-of-play-2024.yml', AGREEMENT)).toEqual([]);
});

test('nor may one be named as following or superseding', () => {
  expect(found('agreements/a-b-2024.yml', `${AGREEMENT}follows: kind\nformerIds: [page]\n`)).toEqual([
    {
      rule: 'schema',
      reason: 'Unexpected `kind` for `follows`, expected an id that the site does not keep for itself',
      note: 'These are kept: `state`, `kind`, `country`, `crime`, `expiring`, `timeline`, `page`.',
    },
    {
      rule: 'schema',
      reason: 'Unexpected `page` for `formerIds[0]`, expected an id that the site does not keep for itself',
      note: 'These are kept: `state`, `kind`, `country`, `crime`, `expiring`, `timeline`, `page`.',
    },
  ]);
});

test('a withdrawn entry may name the events that it reported, and only known ones', () => {
  const entry = `---
added: 2025-02-02
source: { url: https://news.example.org/taken-back }
events: [2025-02-visit]
withdrawn: { date: 2025-03-01, reason: The article was about another country. }
---
`;
  const messages = found('entries/undated/taken-back.md', entry);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'Unexpected event `2025-02-visit`, expected the id of an event in `events/`',
  ]);
});
