import { describe, expect, test } from 'vitest';
import { buildChangedSite } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import type { DigestEvent } from '../domain/digest.ts';
import { buildCoverage } from './event-coverage.ts';
import { buildEventView } from './event-view.ts';
import type { CoverageSection, DisputedSection } from './term-sections.ts';

const site = buildGoldenSite();
const coverage = (id: string) => buildEventView(id, site).sections[0] as CoverageSection;

/** `Arland, Borland | only here: Corland`. */
const cellsOf = (id: string, column: number) =>
  coverage(id).rows.map(({ cells }) =>
    (cells[column]?.parts ?? [])
      .map(({ heading, terms }) => [heading, terms.map(({ text }) => text).join(', ')].filter(Boolean).join(': '))
      .join(' | '),
  );

describe('five articles of three publishers, two of them with one wire', () => {
  test('a row each, with publisher, wire, language and day', () => {
    expect(coverage('2025-07-visit').rows.map(({ source, published }) => `${source} · ${published?.text}`)).toEqual([
      'Arland Times · English · 11 Jul 2025',
      'Borland Wire, carried by Borland Post · English · 10 Jul 2025',
      'Borland Wire, carried by Corland Courier · English · 11 Jul 2025',
      'Arland Times · English · 10 Jul 2025',
      'Arland Times · Khmer · 10 Jul 2025',
    ]);
  });

  test('count as two independent sources', () => {
    const view = buildEventView('2025-07-visit', site);
    const sources = view.facts.find(({ label }) => label === 'Sources')?.items.map(({ text }) => text);
    expect(sources).toEqual(['5 articles from 2 independent sources']);
    expect(view.description).toBe(
      'Visit of Ann Arden to Borland: 5 articles from 2 independent sources, and what each reports.',
    );
  });

  test('the countries each reports', () => {
    expect(cellsOf('2025-07-visit', 0)).toEqual([
      'Arland, Borland',
      'Arland, Borland | only here: Corland',
      'Arland, Borland',
      'Arland, Borland',
      'Arland, Borland',
    ]);
  });

  test('the ministers each reports', () => {
    expect(cellsOf('2025-07-visit', 1)).toEqual([
      'Ann Arden',
      'Ann Arden, Bo Berg | only here: Di Dorn',
      'Ann Arden, Bo Berg',
      'Ann Arden, Bo Berg',
      'Ann Arden',
    ]);
  });

  test('the crime types: what every other article names is missed in words', () => {
    expect(cellsOf('2025-07-visit', 2)).toEqual([
      'Fraud',
      'Fraud, Drugs',
      'Fraud, Drugs',
      'Fraud, Drugs',
      'not here: Fraud',
    ]);
    expect(coverage('2025-07-visit').rows.at(-1)?.cells[2]?.isEmpty).toBe(true);
  });

  test('the agreements', () => {
    expect(cellsOf('2025-07-visit', 3)).toEqual([
      'only here: Plan for the treaty on fraud of 2025',
      'Arland–Borland treaty on fraud of 2025',
      'Arland–Borland treaty on fraud of 2025',
      'Arland–Borland treaty on fraud of 2025 | only here: Arland–Borland treaty on fraud of 2022',
      '',
    ]);
  });

  test('a withdrawn entry is shown as withdrawn, without its text', () => {
    expect(coverage('2025-07-visit').withdrawn).toEqual([
      {
        text: 'An entry on the visit that was taken back',
        href: '/entries/2025/wire-visit/',
        note: 'Withdrawn 15 August 2025: The wire withdrew the report itself the day after.',
      },
    ]);
    expect(coverage('2025-07-raid').withdrawn).toEqual([]);
  });

  test('the versions of a disputed point stand side by side', () => {
    const section = buildEventView('2025-07-visit', site).sections[1] as DisputedSection;
    expect(
      section.rows.map(({ point, versions }) => [point, versions.map(({ says, source }) => `${source.text}: ${says}`)]),
    ).toEqual([
      ['Length of the visit', ['Arland Times: Three days.', 'Borland Wire, carried by Borland Post: Two days.']],
    ]);
  });
});

test('an article about three events stands on the page of each; alone there, it is compared with nothing', () => {
  expect(
    ['2025-07-visit', '2025-07-signing', '2025-07-raid'].map(
      (id) => coverage(id).rows.at(id === '2025-07-visit' ? 3 : 0)?.href,
    ),
  ).toEqual(['/entries/2025/times-visit/', '/entries/2025/times-visit/', '/entries/2025/times-visit/']);
  const alone = coverage('2025-07-raid');
  expect(alone.heading).toBe('What the article reports');
  expect(alone.note).toBeUndefined();
  expect(cellsOf('2025-07-raid', 0)).toEqual(['Arland, Borland']);
});

test('of two articles, “only here” on one is not said again as “not here” on the other', () => {
  const event = site.digest.events.get('2025-07-visit' as DigestEvent['id']) as DigestEvent;
  const two = (site.graph.entriesBy.events.get(event.id) ?? []).slice(0, 2);
  const marks = buildCoverage(event, two, site).rows.map(({ cells }) =>
    cells.flatMap(({ parts }) => parts.flatMap(({ heading }) => heading ?? [])),
  );
  expect(marks).toEqual([['only here'], ['only here', 'only here', 'only here', 'only here']]);
});

test('a month is shown as a month', () => {
  const date = (id: string) => buildEventView(id, site).facts.find(({ label }) => label === 'Date')?.items[0]?.text;
  expect(date('2025-07-raid')).toBe('July 2025');
  expect(date('2025-07-visit')).toBe('7–9 July 2025');
});

test('an event leads to the edition of its month, where there is one', () => {
  const edition = (id: string) => buildEventView(id, site).facts.find(({ label }) => label === 'Edition')?.items;
  expect(edition('2025-07-raid')).toEqual([{ text: 'July 2025', href: '/editions/2025-07/' }]);
  const late = buildChangedSite({
    'events/2019-03-meeting.yml':
      'title: Meeting of a month without entries\nkind: meeting\ndate: 2019-03\ncountries: [xa, xb]\n',
  });
  expect(buildEventView('2019-03-meeting', late).facts.find(({ label }) => label === 'Edition')?.items).toEqual([]);
});
