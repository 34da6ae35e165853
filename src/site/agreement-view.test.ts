import { describe, expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import type { Agreement } from '../domain/digest.ts';
import { buildAgreementView } from './agreement-view.ts';
import { buildLifecycle } from './lifecycle.ts';
import type { TermDescription } from './term-description.ts';
import type { AgreementsSection, DisputedSection } from './term-sections.ts';
import type { LifecycleSection, LifecycleStep } from './time-sections.ts';

const site = buildGoldenSite();
const on = (id: string, asOf?: string) => buildAgreementView(id, asOf ? buildGoldenSite(asOf) : site);

const lifecycle = ({ sections }: TermDescription) => sections[0] as LifecycleSection;
const lines = (view: TermDescription) => lifecycle(view).rows.map(formatStep);

/** `Signed 25 January 2022 < Arden and Cole sign …`. */
function formatStep({ status, date, reportedDate, isSighting, party, entry, source, isAhead }: LifecycleStep): string {
  return [
    isAhead && 'ahead:',
    status.word,
    party && `by ${party.text}`,
    isSighting && 'seen',
    date?.text ?? (reportedDate ? `reported ${reportedDate.text}` : 'date not known'),
    entry && `< ${entry.text}`,
    source && `< ${source.text}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const stateLine = ({ status, statusNote }: TermDescription) =>
  [status?.word, ...(statusNote ?? []).map(({ note, text }) => [note, text].filter(Boolean).join(' '))].join(' | ');

const fact = ({ facts }: TermDescription, label: string) =>
  facts.find((each) => each.label === label)?.items.map(({ text, note }) => [text, note].filter(Boolean).join(', '));

describe('proposed, negotiated, signed, in force, superseded', () => {
  const view = on('xa-xb-2020-fraud-treaty');

  test('every step with its date and what reports it', () => {
    expect(lines(view)).toEqual([
      'Proposed March 2020 < gov.example.org',
      'Under negotiation 2021 < gov.example.org',
      'Signed 25 January 2022 < Arden and Cole sign the first treaty on fraud',
      'Ratified by Arland November 2022 < gov.example.org',
      'In force 1 June 2023 < gov.example.org',
      'Superseded 7–9 July 2025 < Arden and Berg sign the treaty on fraud',
    ]);
  });

  test('its state, and what took its place', () => {
    expect(stateLine(view)).toBe(
      'Superseded | 7–9 July 2025 | (as of 1 September 2025) | followed by Arland–Borland treaty on fraud of 2025',
    );
  });

  test('its state on other days', () => {
    expect(stateLine(on('xa-xb-2020-fraud-treaty', '2024-01-01'))).toBe(
      'In force | since 1 June 2023 | (as of 1 January 2024)',
    );
    expect(stateLine(on('xa-xb-2020-fraud-treaty', '2021-06-01'))).toBe('Proposed | March 2020 | (as of 1 June 2021)');
    expect(on('xa-xb-2020-fraud-treaty', '2020-01-01').status).toBeUndefined();
  });

  test("a party's own step stands apart, and is said not to move the state", () => {
    expect(fact(view, 'Ratified by')).toEqual(['Arland, November 2022']);
    expect(lifecycle(view).note).toBe('A step of one party alone does not move the state of the agreement.');
    expect(lifecycle(on('bloc-2024-declaration')).note).toBeUndefined();
  });

  test('what each entry reports of it', () => {
    expect(view.entries.map((entry) => `${entry.id}: ${view.noteOf?.(entry)}`)).toEqual([
      '2025/times-visit: reports it superseded',
      '2022/xa-xb-treaty-signed: reports it signed',
    ]);
  });
});

describe('a stated term', () => {
  test('ahead', () => {
    expect(lines(on('xa-xb-2025-fraud-treaty')).at(-1)).toBe('ahead: Term ends 2030');
    expect(lines(on('xb-xc-2025-plan')).at(-1)).toBe('ahead: Term ends 2025');
    expect(lifecycle(on('xb-xc-2025-plan')).rows.at(-1)?.note).toBe('The stated term ends within 180 days.');
  });

  test('over, with no later step known', () => {
    const view = on('xa-xc-2023-plan');
    expect(lines(view)).toEqual(['Signed 1 February 2023 < gov.example.org', 'Term ended 2023']);
    expect(lifecycle(view).rows.at(-1)?.note).toBe('The stated term is over; no later step is known.');
    expect(stateLine(view)).toBe('Expired, no later step known | stated term to 2023 | (as of 1 September 2025)');
  });

  test('over, with the next of the series signed', () => {
    const view = on('xb-xc-2024-plan');
    expect(lifecycle(view).rows.at(-1)?.note).toBe('The end of the stated term.');
    expect(stateLine(view)).toBe(
      'Expired | stated term to 2024 | (as of 1 September 2025) | followed by Borland–Corland plan for 2025',
    );
  });

  test('on the day before and the day after its end', () => {
    expect(stateLine(on('xb-xc-2025-plan', '2025-12-31'))).toBe('Signed | 15 January 2025 | (as of 31 December 2025)');
    expect(stateLine(on('xb-xc-2025-plan', '2026-01-01'))).toBe(
      'Expired, no later step known | stated term to 2025 | (as of 1 January 2026)',
    );
  });
});

test('the end of a stated term stands at its place among the steps, not after them', () => {
  const plan = site.digest.agreements.get('xa-xc-2023-plan' as Agreement['id']) as Agreement;
  const history = [...plan.history, { status: 'completed', date: '2024-02-19' }] as Agreement['history'];
  const rows = buildLifecycle({ ...plan, history }, site).rows;
  expect(rows.map(({ status, note }) => [status.word, note])).toEqual([
    ['Signed', undefined],
    ['Term ended', 'The end of the stated term.'],
    ['Completed', undefined],
  ]);
});

test('an undated step, and a state that was only seen', () => {
  const view = on('xa-xc-2021-mou');
  expect(lines(view)).toEqual([
    'Signed date not known < gov.example.org',
    'In force seen reported May 2024 < Arden and Dorn speak of drugs in May',
  ]);
  expect(stateLine(view)).toBe('In force | seen May 2024 | (as of 1 September 2025)');
});

test('a step still ahead on the day of the build is marked', () => {
  expect(lines(on('xa-xb-2025-fraud-treaty', '2025-01-01'))[0]).toMatch(/^ahead: Signed 7–9 July 2025/);
});

test('what follows, what it follows, and the plan that carries it out', () => {
  const related = (id: string) => {
    const section = on(id).sections.find(({ kind }) => kind === 'agreements') as AgreementsSection;
    return section.rows.map(({ note, text }) => `${note}: ${text}`);
  };
  expect(related('xa-xb-2025-fraud-treaty')).toEqual([
    'Before it: Arland–Borland treaty on fraud of 2022',
    'Plan that carries it out: Plan for the treaty on fraud of 2025',
  ]);
  expect(related('xa-xb-2025-plan')).toEqual(['What it carries out: Arland–Borland treaty on fraud of 2025']);
  expect(related('bloc-2024-declaration')).toEqual([]);
});

test('disputed points stand side by side, one of them with an entry since withdrawn', () => {
  const section = on('xa-xb-2025-fraud-treaty').sections.find(({ kind }) => kind === 'disputed') as DisputedSection;
  expect(section.rows).toEqual([
    {
      point: 'Crimes covered',
      versions: [
        { says: 'Fraud and drugs.', source: { text: 'Arland Times', href: '/entries/2025/times-visit/' } },
        { says: 'Fraud alone.', source: { text: 'an entry since withdrawn', href: '/entries/2025/wire-visit/' } },
      ],
    },
  ]);
});

test('a party that no register holds is words and no link', () => {
  expect(on('bloc-2024-declaration').facts.find(({ label }) => label === 'Parties')?.items).toEqual([
    { text: 'Bloc of Goldland', href: '/organisations/bloc/' },
    { text: 'A neighbour that no register holds' },
  ]);
});
