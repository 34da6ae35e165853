import { expect, test } from 'vitest';
import { buildChangedSite } from '../../test/changed-site.ts';
import { readGoldenDigest } from '../../test/golden-site.ts';
import type { Agreement } from '../domain/digest.ts';
import type { CountryId } from '../domain/ids.ts';
import { sortEntries } from './index-entries.ts';
import { buildRelations, isBilateral, pairId, partyCountries } from './pairs.ts';

const digest = readGoldenDigest();
const relations = buildRelations(digest, sortEntries(digest));
const agreement = (id: string) => digest.agreements.get(id as Agreement['id']) as Agreement;
const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);

test('a pair has one address whichever way round it is asked for', () => {
  expect(pairId('xb' as CountryId, 'xa' as CountryId)).toBe('xa-xb');
  expect(pairId('xa' as CountryId, 'xb' as CountryId)).toBe('xa-xb');
});

test('a national body counts for its country, a bloc and plain words for none', () => {
  expect(partyCountries(agreement('xa-xb-2025-fraud-treaty'), digest)).toEqual(['xa', 'xb']);
  expect(isBilateral(agreement('xa-xb-2025-fraud-treaty'), digest)).toBe(true);
  expect(partyCountries(agreement('bloc-2024-declaration'), digest)).toEqual([]);
  expect(isBilateral(agreement('bloc-2024-declaration'), digest)).toBe(false);
});

test('a third party that is no country makes it no bilateral agreement', () => {
  const plan = agreement('xa-xb-2025-plan');
  expect(isBilateral({ ...plan, parties: [...plan.parties, { text: 'A bank' }] }, digest)).toBe(false);
});

test('pairs are those with a bilateral record, in order', () => {
  expect([...relations.keys()]).toEqual(['xa-xb', 'xa-xc', 'xb-xc']);
});

test('records of the two alone stand apart from those that name others too', () => {
  const pair = relations.get('xa-xb');
  expect(ids(pair?.agreements)).toEqual(['xa-xb-2020-fraud-treaty', 'xa-xb-2025-fraud-treaty', 'xa-xb-2025-plan']);
  expect(ids(pair?.events)).toEqual(['2025-07-signing', '2025-07-visit']);
  expect(ids(pair?.entries)).not.toContain('2024/bloc-declaration');
  expect(ids(pair?.multilateral.entries)).toContain('2024/bloc-declaration');
});

test('a report on what the two did beside a meeting of many is about the two; one on the meeting alone is not', () => {
  const of = (events: string) =>
    buildChangedSite({
      'events/2025-07-meeting.yml':
        'title: Meeting of the bloc in July\nkind: meeting\ndate: 2025-07\ncountries: [xb]\norganisations: [bloc]\n',
      'entries/2025/times-visit-khmer.md': (text) => text.replace('events: [2025-07-visit]', `events: [${events}]`),
    }).graph.relations.get('xa-xb');
  const isOfTheTwo = (events: string) => ids(of(events)?.entries)?.includes('2025/times-visit-khmer');
  expect(isOfTheTwo('2025-07-visit, 2025-07-meeting')).toBe(true);
  expect(isOfTheTwo('2025-07-meeting')).toBe(false);
});
