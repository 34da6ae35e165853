import { expect, test } from 'vitest';
import { readGoldenDigest } from '../../test/golden-site.ts';
import type { CrimeType, Entry } from '../domain/digest.ts';
import { buildEntriesByTerm, sortEntries, termsOf, withBroader } from './index-entries.ts';

const digest = readGoldenDigest();
const index = buildEntriesByTerm(digest);
const ids = (list: readonly Entry[] | undefined) => (list ?? []).map(({ id }) => id);

test('entries stand newest first, by their last day where the first is one; undated ones last', () => {
  expect(ids(sortEntries(digest))).toEqual([
    '2025/times-reaction',
    '2025/post-visit',
    '2025/courier-visit',
    '2025/times-visit',
    '2025/times-visit-khmer',
    '2024/bloc-declaration',
    '2024/xa-xc-talks',
    '2022/xa-xb-treaty-signed',
    '2019/berg-speaks',
    'undated/berg-remembered',
  ]);
});

test('a crime type lists the entries of its narrower types', () => {
  expect(ids(index.crimeTypes.get('drugs'))).toContain('2024/xa-xc-talks');
  expect(ids(index.crimeTypes.get('drug-trafficking'))).toEqual(['2024/xa-xc-talks']);
  expect(withBroader('drug-trafficking' as CrimeType['id'], digest)).toEqual(['drug-trafficking', 'drugs']);
});

test('a circle of broader types ends where it closes', () => {
  const drugs = digest.crimeTypes.get('drugs' as CrimeType['id']) as CrimeType;
  const crimeTypes = new Map(digest.crimeTypes).set(drugs.id, {
    ...drugs,
    broader: 'drug-trafficking' as CrimeType['id'],
  });
  expect(withBroader(drugs.id, { ...digest, crimeTypes })).toEqual(['drugs', 'drug-trafficking']);
});

test('one article stands under each of the three events that it reports', () => {
  const three = ['2025-07-visit', '2025-07-signing', '2025-07-raid'];
  expect(three.map((id) => ids(index.events.get(id)).includes('2025/times-visit' as Entry['id']))).toEqual([
    true,
    true,
    true,
  ]);
  expect(ids(index.events.get('2025-07-raid'))).toEqual(['2025/times-visit']);
});

test('an entry stands under its publisher and under the wire whose text it carries', () => {
  expect(ids(index.publishers.get('wire'))).toEqual(['2025/post-visit', '2025/courier-visit', '2024/bloc-declaration']);
  expect(ids(index.publishers.get('courier'))).toEqual(['2025/courier-visit', '2024/xa-xc-talks']);
});

test('each term of an entry counts once', () => {
  const entry = digest.entries.get('2025/times-visit' as Entry['id']) as Entry;
  const twice = { ...entry, crimeTypes: ['drug-trafficking', 'drugs'] as unknown as Entry['crimeTypes'] };
  expect([...termsOf(twice, digest).crimeTypes]).toEqual(['drug-trafficking', 'drugs']);
});
