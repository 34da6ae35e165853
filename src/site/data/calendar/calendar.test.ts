import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { buildDataSite, changeRecords, collectFiles, hostileText } from '../../../../test/data-site.ts';
import type { Agreement, DigestEvent } from '../../../domain/digest.ts';
import type { Edtf } from '../../../domain/edtf.ts';
import { buildCalendarFiles } from './calendar-files.ts';
import { foldLine } from './ics.ts';

const site = buildDataSite();
const files = collectFiles(buildCalendarFiles(site));
const whole = files.get('/feeds/calendar.ics') ?? '';

type Component = InstanceType<typeof ICAL.Component>;

/** Reads a calendar with a parser that did not write it, and that forgives nothing. */
function parse(text: string): Component {
  const component = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  expect(component.name).toBe('vcalendar');
  return component;
}
const items = (text: string) => parse(text).getAllSubcomponents('vevent');
const value = (item: Component, name: string) => String(item.getFirstPropertyValue(name) ?? '');
const find = (text: string, summary: string) => items(text).find((item) => value(item, 'summary') === summary);

/** The text with its folded lines joined. */
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('the calendar of all', () => {
  test('has what RFC 5545 asks of a calendar', () => {
    const calendar = parse(whole);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Three Coasts Digest//Calendar 1.0//EN');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    for (const item of items(whole)) {
      expect([value(item, 'uid'), value(item, 'dtstamp')]).not.toContain('');
      expect(item.getFirstProperty('dtstart')?.type).toBe('date');
    }
  });

  test('is made of the dated steps, ends and events', () => {
    const summaries = items(whole).map((item) => `${value(item, 'dtstart')} ${value(item, 'summary')}`);
    expect(summaries).toEqual([
      '2022-05-11 Signed: Memorandum of Aldmark and Belport on fraud',
      '2022-07-01 In force: Memorandum of Aldmark and Belport on fraud',
      '2023-09-01 Signed: Patrol plan of Belport and Corvane',
      '2024-12-31 Expires: Patrol plan of Belport and Corvane',
      '2025-04-01 Raid on an office in Port Bel',
      '2025-04-07 Visit of Ida Falk to Belport',
      '2025-04-09 Signed: Treaty of Aldmark and Belport on fraud',
      '2025-04-09 Signing of the treaty on fraud',
    ]);
  });

  test('ends an item on the day after its last', () => {
    const visit = find(whole, 'Visit of Ida Falk to Belport') as Component;
    expect([value(visit, 'dtstart'), value(visit, 'dtend')]).toEqual(['2025-04-07', '2025-04-10']);
    expect(value(visit, 'location')).toBe('Port Bel');
    expect(value(visit, 'url')).toBe('https://digest.example.org/events/2025-04-visit/');
  });

  test('stands a month over all its days, and says why', () => {
    const raid = find(whole, 'Raid on an office in Port Bel') as Component;
    expect([value(raid, 'dtstart'), value(raid, 'dtend')]).toEqual(['2025-04-01', '2025-05-01']);
    expect(value(raid, 'description')).toBe(
      'Date: April 2025. The sources give no day, so the whole month is marked.\nCountries: Belport.',
    );
  });

  test('says where a date is inferred', () => {
    const signed = find(whole, 'Signed: Memorandum of Aldmark and Belport on fraud') as Component;
    expect(value(signed, 'description')).toBe(
      'Date: 11 May 2022. The date is inferred; no source prints it.\nMemorandum of understanding.',
    );
  });

  test('leaves out what has a year and nothing more, and counts it', () => {
    expect(whole).not.toContain('20350101');
    expect(parse(whole).getFirstPropertyValue('description')).toBe(
      'Agreements (signed, adopted, in force, renewed, expiring) and events. 1 item is left out, because the sources give no more than the year.',
    );
  });
});

test('a country has what it is party to or took part in', () => {
  const text = files.get('/feeds/countries/xc.ics') ?? '';
  expect(items(text).map((item) => value(item, 'summary'))).toEqual([
    'Signed: Patrol plan of Belport and Corvane',
    'Expires: Patrol plan of Belport and Corvane',
  ]);
  expect(files.size).toBe(1 + site.digest.countries.size);
});

test('names are of the oldest id, and neither dates nor addresses are part of them', () => {
  const uids = (text: string) => items(text).map((item) => value(item, 'uid'));
  expect(uids(whole)).toContain('events-2025-04-falk-visit@coasts.example.org');
  expect(uids(whole)).toContain('agreements-xa-xb-memorandum-signed-1@coasts.example.org');
  expect(new Set(uids(whole)).size).toBe(uids(whole).length);
  const moved = changeRecords({
    agreements: (agreement: Agreement) => ({
      ...agreement,
      history: agreement.history.map((step) => ({ ...step, ...(step.date && { date: '2025-01-02' as Edtf }) })),
    }),
  });
  const elsewhere = buildDataSite({ siteUrl: 'https://mirror.example.net', basePath: '/d/' }, moved);
  const texts = collectFiles(buildCalendarFiles(elsewhere));
  expect(uids(texts.get('/d/feeds/calendar.ics') ?? '').sort()).toEqual(uids(whole).sort());
});

describe('in any time zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zone ?? 'UTC';
  });

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Yangon'])('%s the days are the same', (name) => {
    process.env['TZ'] = name;
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(collectFiles(buildCalendarFiles(buildDataSite()))).toEqual(files);
  });
});

describe('lines', () => {
  test('end in CR LF and hold 75 octets at most', () => {
    for (const text of files.values()) {
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });

  test('are cut between letters, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = text.replace(/[\r\n]/g, '').toWellFormed();
        const folded = foldLine(line);
        expect(unfold(folded)).toBe(line);
        for (const part of folded.split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

test('whatever a title, place or note holds, it is text and adds no property', () => {
  const names = new Set(unfold(whole).match(/^[A-Z-]+(?=[:;])/gm));
  fc.assert(
    fc.property(hostileText, hostileText, (title, note) => {
      const digest = changeRecords({
        events: (event: DigestEvent) => ({ ...event, title, note, place: note }),
        agreements: (agreement: Agreement) => ({ ...agreement, title }),
      });
      const hostile = buildDataSite({}, { ...digest, edition: { ...digest.edition, name: title } });
      const text = collectFiles(buildCalendarFiles(hostile)).get('/feeds/calendar.ics') ?? '';
      expect(items(text)).toHaveLength(items(whole).length);
      const visit = items(text).find((item) => value(item, 'uid').startsWith('events-2025-04-falk-visit'));
      expect(value(visit as Component, 'summary')).toBe(plain(title));
      expect(value(visit as Component, 'location')).toBe(plain(note));
      for (const name of unfold(text).match(/^[A-Z-]+(?=[:;])/gm) ?? []) expect(names).toContain(name);
    }),
    { numRuns: 150 },
  );
});

/** Text without what no calendar can hold; every line end is one. */
function plain(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is expected to be gone
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}
