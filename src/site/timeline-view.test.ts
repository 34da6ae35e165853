import { expect, test } from 'vitest';
import { buildChangedSite } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildTimelineView, MOST_LIVES } from './timeline-view.ts';

const site = buildGoldenSite();
const view = buildTimelineView(site);
const words = new Map(view.section.groups.flatMap(({ rows }) => rows).map((row) => [row.href, row]));

test('every agreement with a dated step, by how far it has come', () => {
  expect(view.section.groups.map(({ heading }) => heading)).toEqual([
    'Signed, adopted or in force · 4',
    'Planned, proposed or under negotiation · 1',
    'Ended, run out or replaced · 3',
  ]);
  expect(view.lede).toBe('8 agreements, with what is known of their lives on 1 September 2025.');
});

test('the steps in words, and how the term ends', () => {
  expect(words.get('/agreements/xb-xc-2024-plan/')?.words).toBe('signed 15 Jan 2024; term ended 2024');
  expect(words.get('/agreements/xa-xc-2021-mou/')?.words).toMatch(/in force, seen May 2024/);
});

test('a term that the life did not reach ends nothing', () => {
  for (const { term, status } of words.values()) {
    if (status?.status === 'superseded') expect(term).toBeUndefined();
  }
});

test('of very many, those that moved last are drawn, and the page says so', () => {
  const plan = (year: number) => `title: Plan of a year
kind: work-plan
parties: [{ country: xa }, { country: xb }]
crimeTypes: []
history: [{ status: signed, date: ${year} }]
`;
  const many = Array.from({ length: 300 }, (_, i) => [`agreements/plan-${i}.yml`, plan(1900 + (i % 100))] as const);
  const long = buildTimelineView(buildChangedSite(Object.fromEntries(many)));
  expect(long.section.groups.flatMap(({ rows }) => rows)).toHaveLength(MOST_LIVES);
  expect(long.lede).toMatch(/^The 120 that moved last, of 308, /);
});
