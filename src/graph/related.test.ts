import { expect, test } from 'vitest';
import { readGoldenDigest } from '../../test/golden-site.ts';
import type { Entry } from '../domain/digest.ts';
import type { Day } from '../domain/edtf.ts';
import { buildGraph } from './graph.ts';
import { countIndependentSources, findCoverage, findRelated } from './related.ts';

const digest = readGoldenDigest();
const graph = buildGraph(digest, '2025-09-01' as Day);
const index = graph.entriesBy;
const entry = (id: string) => digest.entries.get(id as Entry['id']) as Entry;

test('five articles of three publishers, two of them with one wire, are two independent sources', () => {
  const visit = index.events.get('2025-07-visit') ?? [];
  expect(visit.length).toBe(5);
  expect(new Set(visit.map(({ source }) => source.publisher)).size).toBe(3);
  expect(countIndependentSources(visit)).toBe(2);
  expect(countIndependentSources([])).toBe(0);
});

test("coverage is the other articles on an entry's events, each once", () => {
  expect(findCoverage(entry('2025/times-visit'), index).map(({ id }) => id)).toEqual([
    '2025/times-reaction',
    '2025/post-visit',
    '2025/courier-visit',
    '2025/times-visit-khmer',
  ]);
  expect(findCoverage(entry('2019/berg-speaks'), index)).toEqual([]);
});

test('what shares an agreement is nearer than what shares a minister, and that nearer than a crime type', () => {
  const related = findRelated(entry('2022/xa-xb-treaty-signed'), graph);
  expect(related.map(({ entry: { id }, score }) => `${id} ${score}`)).toEqual([
    // The agreement (8), Ann Arden (3), fraud (1), and the same two countries alone (4).
    '2025/times-visit 16',
    '2025/times-reaction 8',
    '2025/courier-visit 8',
    '2025/times-visit-khmer 7',
    '2025/post-visit 4',
    '2024/bloc-declaration 4',
  ]);
});

test('no more than asked for, and never itself', () => {
  const related = findRelated(entry('2025/times-visit'), graph, 2);
  expect(related.length).toBe(2);
  expect(related.map(({ entry: { id } }) => id)).not.toContain('2025/times-visit');
});

test('other articles on its event take no place among them: they stand in the coverage', () => {
  const related = findRelated(entry('2025/times-visit'), graph).map(({ entry: other }) => other);
  expect(related.length).toBeGreaterThan(0);
  expect(related.filter((other) => findCoverage(entry('2025/times-visit'), index).includes(other))).toEqual([]);
});
