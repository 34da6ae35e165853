import { expect, test } from 'vitest';
import { buildChangedSite, manyEntries, withLine } from '../../test/changed-site.ts';
import { formatEditionText } from './edition-text.ts';
import type { Site } from './site.ts';
import { columnsOf } from './wrap.ts';

const format = (month: string, site: Site) => {
  const found = site.graph.editions.get(month);
  if (!found) throw new Error(`No edition ${month}`);
  return formatEditionText(found, site);
};

test('the twin of a month, whole', () => {
  const site = buildChangedSite({
    'editions/2024-08.md':
      '---\n---\nOne paper, [Ann Arden](minister:ann-arden) said:\n\n- on [fraud](https://a.example.org/f)\n',
    'events/2024-08-meeting.yml':
      'title: Meeting of the ministers of the bloc\nkind: meeting\ndate: 2024-08-28\nplace: Arl City\ncountries: [xa, xb]\n',
    'entries/2024/bloc-declaration.md': (text) =>
      text
        .replace('language: en, url', 'language: km, headline: "រដ្ឋមន្ត្រី​ប្រជុំ", url')
        .replace('crimeTypes: [fraud]', 'preview: true\ncrimeTypes: [fraud, drug-trafficking]'),
  });
  expect(format('2024-08', site)).toBe(`GOLDEN DIGEST

August 2024: 1 entry from 1 independent publisher, 1 event and steps of
1 agreement.
https://digest.example.org/editions/2024-08/

From the editors
----------------

One paper, Ann Arden said:

- on fraud (https://a.example.org/f)

Steps of agreements
-------------------

Declaration of the bloc on fraud (Declaration)
   Adopted, 28 Aug 2024
   https://digest.example.org/agreements/bloc-2024-declaration/

Entries
-------

1. Ministers of the bloc adopt a declaration on fraud
   28 Aug 2024 · announced · Arland, Borland, Corland · Fraud, Drug
   trafficking

   Ann Arden led the meeting of the bloc at which the declaration was
   adopted; Bo Berg and a guest from outside, Di Dorn, attended.

   Source: Borland Wire, in Khmer
   “រដ្ឋមន្ត្រី​ប្រជុំ”
   https://wire.example.org/declaration
   In the digest:
   https://digest.example.org/entries/2024/bloc-declaration/

Events
------

Meeting of the ministers of the bloc
   28 Aug 2024 · Meeting · Arl City
   https://digest.example.org/events/2024-08-meeting/

-- 
Golden Digest: Invented states, one record for every case that a page
must get right. As of 1 September 2025.

An entry, a step of an agreement or an event stands in the month in
which it happened or, where no source says when, in which it was
reported. What spans several months stands in the first. What is dated
by the year alone, or not at all, is in no edition.
`);
});

test('the twin holds the whole month, and no line but an address is longer than 72 columns', () => {
  const long = `https://courier.example.org/${'a-long-way-'.repeat(20)}`;
  const site = buildChangedSite({
    ...manyEntries(120, '2025-07'),
    'entries/2025/courier-visit.md': (text) => text.replace('https://courier.example.org/visit', long),
    'entries/2025/times-reaction.md': withLine('corrections: [{ date: 2025-08-15, note: A name was mended. }]'),
  });
  const lines = format('2025-07', site).split('\n');
  expect(lines.filter((line) => columnsOf(line) > 72 && !/^ *https:/.test(line))).toEqual([]);
  expect(lines).toContain(`   ${long}`);
  expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(125);
});
