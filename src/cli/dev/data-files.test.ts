import { expect, test } from 'vitest';
import { buildDataSite } from '../../../test/data-site.ts';
import { readFixtureDigest } from '../../../test/digest-fixture.ts';
import type { Digest } from '../../domain/digest.ts';
import { createDataFiles } from './data-files.ts';

const base = '/digest/';
const toSite = (digest: Digest) => buildDataSite({ basePath: base }, digest);
const of = (current: () => Digest | undefined) => createDataFiles({ base, current, toSite });

test('the live site has the files that a build writes', () => {
  const find = of(readFixtureDigest);
  expect(find('/digest/feeds/atom.xml')).toMatchObject({ type: 'application/xml; charset=utf-8' });
  expect(JSON.parse(find('/digest/data/digest.json')?.text ?? '')).toMatchObject({ name: 'Three Coasts Digest' });
  expect(find('/digest/feeds/countries/xa.ics')?.type).toBe('text/calendar; charset=utf-8');
});

test('pages and files that are none of these are left to others', () => {
  const find = of(readFixtureDigest);
  const others = [
    '/digest/data/',
    '/digest/feeds/',
    '/digest/',
    '/feeds/atom.xml',
    '/digest/api/v1/none.json',
    '/digest/src/a.ts',
  ];
  expect(others.map(find)).toEqual(others.map(() => undefined));
  expect(of(() => undefined)('/digest/feeds/atom.xml')).toBeUndefined();
});

test('they are those of the content as it is', () => {
  let current = readFixtureDigest();
  const find = of(() => current);
  const before = find('/digest/data/digest.json')?.text;
  current = { ...current, edition: { ...current.edition, name: 'Another name' } };
  expect(find('/digest/data/digest.json')?.text).not.toBe(before);
});
