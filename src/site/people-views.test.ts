/** Ministers, offices and the ministers of a country: who held what, as far as is known on a day. */
import { describe, expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildCountryView } from './country-view.ts';
import { buildMinisterView } from './minister-view.ts';
import { buildOfficeView } from './office-view.ts';
import type { AgreementsSection, LinksSection, PeopleSection } from './term-sections.ts';
import type { TenuresSection } from './time-sections.ts';

const site = buildGoldenSite();
const tenures = (view: { readonly sections: readonly { readonly kind: string }[] }) =>
  view.sections.find(({ kind }) => kind === 'tenures') as TenuresSection;

describe('the successive holders of an office', () => {
  const holders = (id: string, asOf?: string) =>
    tenures(buildOfficeView(id, asOf ? buildGoldenSite(asOf) : site)).rows.map(
      ({ label, isActing, detail, gapAfter }) =>
        [`${label.text}${isActing ? ' (acting)' : ''}: ${detail}`, gapAfter].filter(Boolean).join(' // '),
    );

  test('two separate tenures of one person, an acting head between them, and what is not known', () => {
    expect(holders('xb-interior')).toEqual([
      'Bo Berg: May 2018 to 30 June 2020',
      'Cy Cole (acting): Since 1 July 2020; last seen in office 25 January 2022 // Not known who held it between 25 January 2022 and 10 January 2023.',
      'Bo Berg: Since 10 January 2023; last seen in office 7–9 July 2025',
    ]);
  });

  test('seen twice, start and end unknown', () => {
    expect(holders('xa-interior')).toEqual(['Ann Arden: Seen in office from 25 January 2022 to 7–9 July 2025']);
  });

  test('a month-only sighting stays a month', () => {
    expect(holders('xc-police')).toEqual(['Di Dorn: Seen in office from May 2024 to 28 August 2024']);
  });

  test('nobody is said to be in office now', () => {
    for (const id of site.digest.offices.keys()) {
      expect(JSON.stringify(buildOfficeView(id, site))).not.toMatch(/\b(?:now|currently|present|incumbent)\b/i);
    }
  });

  test('bars: known from end to end, and open to the next holder or the day of the build', () => {
    const { rows, scale } = tenures(buildOfficeView('xb-interior', site));
    expect(scale).toEqual({ from: '2018-01-01', to: '2025-09-01' });
    expect(rows.map(({ bar }) => bar && `${bar.reach.from} ${bar.known.from}–${bar.known.to} ${bar.reach.to}`)).toEqual(
      [
        '2018-05-01 2018-05-01–2020-06-30 2020-06-30',
        '2020-07-01 2020-07-01–2022-01-25 2023-01-09',
        '2023-01-10 2023-01-10–2025-07-09 2025-09-01',
      ],
    );
    expect(rows.map(({ bar }) => bar && [bar.isFromStated, bar.isToStated, bar.seen.length])).toEqual([
      [true, true, 0],
      [true, false, 1],
      [true, false, 1],
    ]);
  });

  test('a beginning that no source gives is open for a year, and not into the time of the holder before', () => {
    const { rows } = tenures(buildOfficeView('xa-interior', site));
    expect(rows.map(({ bar }) => [bar?.reach.from, bar?.known.from])).toEqual([['2022-01-01', '2022-01-25']]);
  });
});

describe('a minister', () => {
  test('two offices at once are both listed, with what is known of each', () => {
    expect(
      tenures(buildMinisterView('ann-arden', site)).rows.map(({ label, detail }) => `${label.text}: ${detail}`),
    ).toEqual([
      'Minister of Interior: Seen in office from 25 January 2022 to 7–9 July 2025',
      'Deputy Prime Minister: Since 22 August 2023; last seen in office 7–9 July 2025',
    ]);
  });

  test('names and aliases', () => {
    const view = buildMinisterView('ann-arden', site);
    expect(view.otherNames).toEqual([{ text: 'អាន អារដែន', lang: 'km' }]);
    expect(view.facts.find(({ label }) => label === 'Also written')?.items).toEqual([
      { text: 'A. Arden' },
      { text: 'Anne Arden', note: 'misprint' },
    ]);
  });

  const signed = (id: string) =>
    (buildMinisterView(id, site).sections.find(({ kind }) => kind === 'agreements') as AgreementsSection).rows.map(
      ({ text }) => text,
    );

  test('signed what was signed in the entry, not the older paper it names beside', () => {
    expect(signed('bo-berg')).toEqual(['Arland–Borland treaty on fraud of 2025']);
    expect(signed('cy-cole')).toEqual(['Arland–Borland treaty on fraud of 2022']);
    expect(signed('ann-arden')).toEqual([
      'Arland–Borland treaty on fraud of 2022',
      'Arland–Borland treaty on fraud of 2025',
    ]);
    expect(signed('di-dorn')).toEqual([]);
  });

  const counterparts = (id: string) =>
    (buildMinisterView(id, site).sections.find(({ kind }) => kind === 'links') as LinksSection).links.map(
      ({ text, detail }) => `${text} · ${detail}`,
    );

  test('met those of other countries who took part, and not those who are only mentioned or spoke elsewhere', () => {
    expect(counterparts('ann-arden')).toEqual([
      'Bo Berg · Borland · met or signed in 3 entries · at the same meeting in 1 entry',
      'Di Dorn · Corland · met or signed in 1 entry · at the same meeting in 1 entry',
      'Cy Cole · Borland · met or signed in 1 entry',
    ]);
    expect(counterparts('di-dorn')).toEqual([
      'Ann Arden · Arland · met or signed in 1 entry · at the same meeting in 1 entry',
      'Bo Berg · Borland · at the same meeting in 1 entry',
    ]);
  });

  test('each entry says in what role', () => {
    const view = buildMinisterView('bo-berg', site);
    expect(view.entries.map((entry) => `${entry.id}: ${view.noteOf?.(entry)}`)).toEqual([
      '2025/post-visit: met',
      '2025/courier-visit: met',
      '2025/times-visit: signed, met',
      '2024/bloc-declaration: attended',
      '2019/berg-speaks: spoke',
      'undated/berg-remembered: mentioned',
    ]);
  });
});

describe('the ministers of a country on the day of the build', () => {
  const groups = (id: string, asOf: string) =>
    Object.fromEntries(
      (buildCountryView(id, buildGoldenSite(asOf)).sections[0] as PeopleSection).groups.map(({ heading, people }) => [
        heading,
        people.map(({ text, details }) =>
          [text, ...details.map(({ before, office, when }) => `${before} ${office.text} · ${when}`.trim())].join(' | '),
        ),
      ]),
    );

  test('last seen, where nothing settles it, and former', () => {
    expect(groups('xb', '2025-09-01')).toEqual({
      'Last seen in office': [
        'Bo Berg | Minister for Home Affairs · Since 10 January 2023; last seen in office 7–9 July 2025 | Formerly Minister for Home Affairs · May 2018 to 30 June 2020',
      ],
      Former: ['Cy Cole | Acting Minister for Home Affairs · Since 1 July 2020; last seen in office 25 January 2022'],
    });
  });

  test('in office, where it is certain for that day, and former', () => {
    expect(
      Object.entries(groups('xb', '2024-01-01')).map(([heading, people]) => [
        heading,
        people.map((p) => p.split(' | ')[0]),
      ]),
    ).toEqual([
      ['In office on 1 January 2024', ['Bo Berg']],
      ['Former', ['Cy Cole']],
    ]);
  });

  test('of whom only a later day is known', () => {
    expect(Object.keys(groups('xa', '2020-01-01'))).toEqual(['In office only later']);
  });
});
