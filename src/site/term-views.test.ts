/** Countries, crime types, organisations and publishers, and what the pages of all terms have in common. */
import { describe, expect, test } from 'vitest';
import { buildChangedSite, withLine } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import type { TermRegister } from './routes.ts';
import type { Site } from './site.ts';
import type { AgreementGroupsSection, CountsSection, LinksSection, Section, YearsSection } from './term-sections.ts';
import { buildTermView, type TermView } from './term-view.ts';

const site = buildGoldenSite();
const view = (register: TermRegister, id: string) => buildTermView(register, id, 1, site);

/** The section of a kind; where there are several, the one under a heading. */
function section<Kind extends Section['kind']>(of: TermView, kind: Kind, heading?: string) {
  const found = of.sections.find((each) => each.kind === kind && (heading === undefined || each.heading === heading));
  return found as Extract<Section, { kind: Kind }> | undefined;
}

const fact = ({ facts }: TermView, label: string) =>
  facts.find((each) => each.label === label)?.items.map(({ text, note }) => [text, note].filter(Boolean).join(', '));
const groups = (found: AgreementGroupsSection | undefined) =>
  found?.groups.map(({ heading, rows, isFolded }) => [heading, rows.map(({ text }) => text), isFolded]);
const table = (found: YearsSection | undefined) =>
  found && [
    found.years.join(' '),
    ...found.rows.map(({ label, counts, total }) => `${label.text}: ${counts.join(' ')} = ${total}`),
    ...(found.all ? [`${found.all.text}: ${found.all.counts.join(' ')} = ${found.all.total}`] : []),
  ];
const links = (found: LinksSection | undefined) => found?.links.map(({ text, detail }) => `${text}: ${detail}`);
const counts = (found: CountsSection | undefined) => found?.rows.map(({ text, count }) => `${text} ${count}`);

describe('a country', () => {
  const arland = view('countries', 'xa');

  test('its names, its blocs, and what the bloc itself agreed', () => {
    expect(arland.otherNames).toEqual([{ text: 'អារឡង់', lang: 'km' }]);
    expect(fact(arland, 'Blocs')).toEqual([
      'Bloc of Goldland, member from 30 April 1999 · 1 agreement of the body itself',
    ]);
    expect(fact(arland, 'In this digest')).toEqual(['Country of Goldland']);
    expect(fact(view('countries', 'xc'), 'In this digest')).toEqual(['Partner of the region']);
  });

  test('its partners with counts, the nearest first', () => {
    expect(links(section(arland, 'links'))).toEqual([
      'Borland: 5 entries, 3 agreements and 2 events',
      'Corland: 1 entry and 2 agreements',
    ]);
  });

  test('its agreements by state', () => {
    expect(groups(section(arland, 'agreement-groups'))).toEqual([
      [
        'Signed, adopted or in force · 2',
        ['Arland–Borland treaty on fraud of 2025', 'Arland–Corland memorandum on drugs'],
        false,
      ],
      ['Planned, proposed or under negotiation · 1', ['Plan for the treaty on fraud of 2025'], false],
      [
        'Ended, run out or replaced · 2',
        ['Arland–Borland treaty on fraud of 2022', 'Arland–Corland plan for 2023'],
        false,
      ],
    ]);
  });

  test('its crime types by year, no year left out between the first and the last', () => {
    expect(table(section(arland, 'years'))).toEqual([
      '2022 2023 2024 2025',
      'Fraud: 1 0 1 4 = 6',
      'Drugs: 0 0 1 3 = 4',
      'Drug trafficking: 0 0 1 0 = 1',
      'All entries: 1 0 2 5 = 8',
    ]);
  });

  test('a broader type holds its narrower ones, as on every other page, and the page says so', () => {
    expect(section(arland, 'years')?.note).toMatch(/^A broader type holds/);
    const own = section(arland, 'years')?.rows.map(({ label, total }) => `${label.text} ${total}`);
    const drugs = section(view('crimeTypes', 'drugs'), 'counts')?.rows.find(({ text }) => text === 'Arland');
    expect(own).toContain(`Drugs ${drugs?.count}`);
  });

  test('undated entries stand in a column of their own, so that a row adds up', () => {
    expect(table(section(view('countries', 'xb'), 'years'))).toEqual([
      '2019 2020 2021 2022 2023 2024 2025 Undated',
      'Fraud: 0 0 0 1 0 1 4 1 = 7',
      'Drugs: 1 0 0 0 0 0 3 0 = 4',
      'All entries: 1 0 0 1 0 1 5 1 = 9',
    ]);
  });

  test('says what it holds, and leads to each part', () => {
    expect(arland.contents).toEqual([
      { text: 'Ministers', href: '#ministers', count: 1 },
      { text: 'Partners', href: '#partners', count: 2 },
      { text: 'Agreements', href: '#agreements', count: 5 },
      { text: 'Steps of its own', href: '#steps-of-its-own', count: 1 },
      { text: 'Crime types by year', href: '#crime-types-by-year', count: undefined },
      { text: 'Entries', href: '#entries', count: 8 },
    ]);
    const drawings = new Set(['partners-on-the-map', 'agreements-over-time']);
    const parts = ['ministers', 'partners', 'agreements', 'steps-of-its-own', 'crime-types-by-year'];
    expect(arland.sections.map(({ id }) => id).filter((id) => !drawings.has(id))).toEqual(parts);
  });

  test('what it did by itself, as in a treaty of its bloc: ratified, with the day or that of the report', () => {
    const steps = (id: string, changed: Site = site) =>
      links(section(buildTermView('countries', id, 1, changed), 'links', 'Steps of its own'));
    expect(steps('xa')).toEqual(['Arland–Borland treaty on fraud of 2022: Ratified November 2022']);
    const late = buildChangedSite({
      'agreements/bloc-2024-declaration.yml': withLine(
        '  - { status: ratified, party: xb, entry: 2024/bloc-declaration }\n  - { date: 2025, status: ratified, party: xb, reported: true, source: "https://gov.example.org/x" }',
      ),
    });
    expect(steps('xb')).toBeUndefined();
    expect(steps('xb', late)).toEqual([
      'Declaration of the bloc on fraud: Ratified, seen 2025',
      'Declaration of the bloc on fraud: Ratified, reported 28 August 2024',
    ]);
  });

  test('each bloc stands once, with all that the country was in it', () => {
    const changed = buildChangedSite({
      'countries.yml': (text) =>
        text.replace('as: member, from: 1967 }', 'as: observer, to: 1967 }, { bloc: bloc, as: member, from: 1967 }'),
    });
    expect(fact(buildTermView('countries', 'xb', 1, changed), 'Blocs')).toEqual([
      'Bloc of Goldland, member from 1967; observer to 1967 · 1 agreement of the body itself',
    ]);
  });

  test('other names say their language, and one that is the title is not said again', () => {
    const changed = buildChangedSite({
      'countries.yml': (text) =>
        text
          .replace('{ en: Arland, km: អារឡង់ }', '{ en: Arland, id: Arland, km: អារឡង់ }')
          .replace('aliases: [Kingdom', 'aliases: [ព្រះអារឡង់, Kingdom'),
    });
    const { otherNames, facts } = buildTermView('countries', 'xa', 1, changed);
    expect(otherNames).toEqual([{ text: 'អារឡង់', lang: 'km' }]);
    expect(facts.find(({ label }) => label === 'Also called')).toMatchObject({
      items: [{ text: 'Kingdom of Arland' }, { text: 'ព្រះអារឡង់', lang: 'km' }],
      isRun: true,
    });
  });
});

describe('a crime type', () => {
  const drugs = view('crimeTypes', 'drugs');

  test('its narrower types, its crosswalk and its broader type', () => {
    expect(fact(drugs, 'Includes')).toEqual(['Drug trafficking, 1 entry']);
    expect(drugs.facts.find(({ label }) => label === 'UN convention')?.items).toEqual([
      { text: 'Convention of 1988', href: 'https://www.unodc.org/1988' },
    ]);
    expect(fact(drugs, 'Area of the bloc')).toEqual(['Illicit drug trafficking']);
    expect(fact(view('crimeTypes', 'drug-trafficking'), 'A kind of')).toEqual(['Drugs']);
  });

  test('the words of the sources are folded where they are many', () => {
    const many = view('crimeTypes', 'fraud').facts.find(({ label }) => label === 'Words of the sources');
    expect(many?.items.map(({ text }) => text)).toEqual([
      'scam',
      'scams',
      'swindle',
      'swindling',
      'online scam',
      'con',
    ]);
    expect(many?.more).toEqual({
      summary: '3 more',
      items: [{ text: 'deception' }, { text: 'cheating' }, { text: 'call-centre fraud' }],
    });
    const few = drugs.facts.find(({ label }) => label === 'Words of the sources');
    expect([few?.items.length, few?.more]).toEqual([6, undefined]);
  });

  test('countries by count, and years with those of its narrower types', () => {
    expect(counts(section(drugs, 'counts'))).toEqual(['Arland 4', 'Borland 4', 'Corland 2']);
    expect(table(section(drugs, 'years'))).toEqual([
      '2019 2020 2021 2022 2023 2024 2025',
      'Drugs: 1 0 0 0 0 1 3 = 5',
      'Drug trafficking: 0 0 0 0 0 1 0 = 1',
    ]);
  });

  test('the agreements that cover it or a narrower type', () => {
    expect(groups(section(drugs, 'agreement-groups'))).toEqual([
      [
        'Signed, adopted or in force · 2',
        ['Arland–Borland treaty on fraud of 2025', 'Arland–Corland memorandum on drugs'],
        false,
      ],
    ]);
    expect(section(drugs, 'agreement-groups')?.more).toEqual({
      text: 'The agreements on drugs in one table',
      href: '/agreements/crime/drugs/',
    });
  });
});

describe('an organisation', () => {
  test('a bloc: its members and since when, and what it agreed itself', () => {
    const bloc = view('organisations', 'bloc');
    expect(bloc.title).toBe('Bloc of Goldland (BOG)');
    expect(fact(bloc, 'Members')).toEqual(['Arland, from 30 April 1999', 'Borland, from 1967']);
    expect(fact(bloc, 'Observers')).toBeUndefined();
    expect(groups(section(bloc, 'agreement-groups'))).toEqual([
      ['Signed, adopted or in force · 1', ['Declaration of the bloc on fraud'], false],
    ]);
  });

  test('a ministry: its units, its agreements and the events it took part in', () => {
    const ministry = view('organisations', 'xa-ministry');
    expect(fact(ministry, 'Units')).toEqual(['Fraud Office of Arland']);
    expect(links(section(ministry, 'links'))).toEqual([
      'Visit of Ann Arden to Borland: 7–9 July 2025 · Bo City · Visit',
    ]);
    expect(fact(view('organisations', 'xa-fraud-office'), 'Part of')).toEqual(['Ministry of Interior of Arland']);
  });
});

describe('a publisher', () => {
  const notes = (of: TermView) => of.entries.lines.map(({ id, note }) => `${id}: ${note}`);

  test('a wire: who carries its text, and how that counts', () => {
    const wire = view('publishers', 'wire');
    expect(fact(wire, 'Its own reports here')).toEqual(['1 entry']);
    expect(fact(wire, 'Its text is carried by')).toEqual(['Corland Courier, 1 entry', 'Borland Post, 1 entry']);
    expect(section(wire, 'text')?.paragraphs).toEqual([
      'Where others carry its text, they count as one independent source with it.',
    ]);
    expect(notes(wire)).toEqual([
      '2025/post-visit: its text, carried by another',
      '2025/courier-visit: its text, carried by another',
      '2024/bloc-declaration: undefined',
    ]);
  });

  test('a newspaper that carries a wire', () => {
    const courier = view('publishers', 'courier');
    expect(fact(courier, 'Carries the text of')).toEqual(['Borland Wire, 1 entry']);
    expect(section(courier, 'text')?.paragraphs).toEqual([
      'Where it carries the text of Borland Wire, the two count as one independent source of an event, not two.',
    ]);
    expect(notes(courier)).toEqual(['2025/courier-visit: text of Borland Wire', '2024/xa-xc-talks: undefined']);
  });

  test('one with no wire about it, in two languages', () => {
    const times = view('publishers', 'times');
    expect(fact(times, 'Languages of its reports here')).toEqual(['English, 2 entries', 'Khmer, 1 entry']);
    expect(section(times, 'text')).toBeUndefined();
  });
});
