/** Sites for the tests of feeds, calendars, API and downloads: the fixture at any address, with texts of any kind. */
import fc from 'fast-check';
import type { Agreement, Digest, DigestEvent, Entry } from '../src/domain/digest.ts';
import { type DataFiles, readText } from '../src/site/data/data-file.ts';
import { buildSite, type SiteSettings } from '../src/site/from-content.ts';
import type { Site } from '../src/site/site.ts';
import { readFixtureDigest } from './digest-fixture.ts';

export const ADDRESS = 'https://digest.example.org';

/** The site of the fixture, or of another digest; "as of" stays what the content gives. */
export function buildDataSite(settings: Partial<SiteSettings> = {}, digest: Digest = readFixtureDigest()): Site {
  const defaults: SiteSettings = { siteUrl: ADDRESS, basePath: '/', asOf: undefined };
  return buildSite(digest, { ...defaults, ...settings }, (markdown) => `<p>${markdown.trim()}</p>`);
}

/** The fixture with every entry, agreement and event changed. */
export function changeRecords(change: {
  readonly entries?: (entry: Entry) => Entry;
  readonly agreements?: (agreement: Agreement) => Agreement;
  readonly events?: (event: DigestEvent) => DigestEvent;
}): Digest {
  const digest = readFixtureDigest();
  const changed = <Id, T>(records: ReadonlyMap<Id, T>, by: (record: T) => T = (record) => record) =>
    new Map([...records].map(([id, record]) => [id, by(record)]));
  return {
    ...digest,
    entries: changed(digest.entries, change.entries),
    agreements: changed(digest.agreements, change.agreements),
    events: changed(digest.events, change.events),
  };
}

/** The fixture with so many entries more, copies of one of its own. */
export function addCopies(count: number, of: string = '2023/patrol-plan-signed'): Digest {
  const digest = readFixtureDigest();
  const entries = new Map(digest.entries);
  const original = digest.entries.get(of as Entry['id']) as Entry;
  for (let number = 1; number <= count; number += 1) {
    const id = `${of.slice(0, 4)}/copy-${String(number).padStart(4, '0')}` as Entry['id'];
    entries.set(id, { ...original, id });
  }
  return { ...digest, entries };
}

/** Texts by address. Throws where two files have one address. */
export function collectFiles(files: DataFiles): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    if (texts.has(file.href)) throw new Error(`Two files at ${file.href}`);
    texts.set(file.href, readText(file));
  }
  return texts;
}

/** Text that means harm to whatever reads it as something else than text. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[']]>', '</script>', '<script>alert(1)</script>', '<!--', '<![CDATA[', '&amp;', '&#0;', '"', "'"],
        ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '|', ';', ',', ':', '\\', '\\n', '{', '}', '%', '#'],
        ...['\n', '\r', '\r\n', '\r\nBEGIN:VEVENT', '\nTY  - NEWS', '\n@misc{evil,', 'END:VCALENDAR', '\nER  - '],
        ...[
          '\u0000',
          '\u0001',
          '\u0008',
          '\u000b',
          '\u001f',
          '\u007f',
          '\u0085',
          '\u2028',
          '\u2029',
          '\ufffe',
          '\ufeff',
        ],
        ...['\ud800', '\udc00', '😀', 'ខ្មែរ', 'ລາວ', 'ไทย', 'မြန်မာ', 'Đà Nẵng', '公安部', '\u200b', '$', '_', '^', '~'],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.string({ maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));
