/**
 * A small content folder of invented states that no rule has anything to say of. The examples of the rules are changes
 * to it, for their tests and for whoever shows them.
 */
import { stringify } from 'yaml';
import { buildContent, type Content } from '../loader/content.ts';
import type { Example } from './rule.ts';

/** Path of the entry that examples change. */
export const SAMPLE_ENTRY = 'entries/2025/arland-and-borland-sign-memorandum.md';

/** The sample with an example's changes, as files by path. */
export function buildSampleFiles(example: Example = {}): Readonly<Record<string, string>> {
  const head = { ...SAMPLE_HEAD, ...example.entry };
  const body = example.body ?? SAMPLE_BODY;
  return { ...SAMPLE_FILES, [SAMPLE_ENTRY]: `---\n${stringify(head)}---\n\n${body}\n`, ...example.files };
}

/** The sample with an example's changes, read by the loader. */
export function buildSampleContent(example: Example = {}): Content {
  const files = Object.entries(buildSampleFiles(example));
  return buildContent(files.map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
}

/** The source of the sample entry at another address, for examples. */
export function sampleSource(url: string): Readonly<Record<string, string>> {
  return { publisher: 'arland-times', language: 'en', url, read: 'full' };
}

const SAMPLE_HEAD = {
  title: 'Arland and Borland sign a memorandum on cross-border fraud',
  summary:
    'The interior ministers of both states agreed to share the names of companies that run call centres for fraud.',
  published: '2025-07-10',
  occurred: '2025-07-07/2025-07-09',
  added: '2026-01-15',
  source: {
    publisher: 'arland-times',
    headline: 'Ministers put pen to paper on fraud',
    language: 'en',
    url: 'https://times.example.com/2025/07/fraud-memorandum',
    read: 'full',
  },
  countries: ['xa', 'xb'],
  ministers: { 'ann-arden': 'signed', 'bo-berg': 'signed' },
  crimeTypes: ['fraud'],
  organisations: ['fraud-office'],
  agreements: ['xa-xb-2025-fraud'],
  events: ['2025-07-xa-xb-visit'],
};

const SAMPLE_BODY = `[Ann Arden](minister:ann-arden) received [Bo Berg](minister:bo-berg) for three days in July. On the last of them the two put their names to a memorandum under which each side tells the other which companies rent rooms, lines and servers to callers.

The paper says nothing of money. Both said that a first list would follow by the end of the year, and that a joint office would keep it.`;

const SAMPLE_FILES: Readonly<Record<string, string>> = {
  'edition.yml': `name: Sample Digest
tagline: Two invented states and what they agree
description: A content folder that is only as large as the examples of the rules need it to be, and no larger.
region: Sampleland
baseUrl: https://sample.example.com/
repositoryUrl: https://code.example.com/sample
branch: main
contact: https://code.example.com/sample/issues
languages: [en, th]
regionCountries: [xa, xb]
map: { west: 1, south: 1, east: 2, north: 2 }
`,
  'countries.yml': `xa:
  names: { en: Arland }
  adjective: Arlandic
  alpha3: XAA
  m49: 901
  point: { latitude: 1, longitude: 1 }
xb:
  names: { en: Borland }
  adjective: Borlandic
  alpha3: XBB
  m49: 902
  point: { latitude: 2, longitude: 2 }
`,
  'offices.yml': `xa-interior:
  title: { en: Minister of the Interior }
  country: xa
  rank: minister
xb-interior:
  title: { en: Minister of Home Affairs }
  country: xb
  rank: minister
`,
  'crime-types.yml': `fraud:
  label: { en: Fraud }
  definition: Deceiving people for money, by telephone, by post or online.
`,
  'publishers.yml': `arland-times:
  name: Arland Times
  languages: [en]
  kind: newspaper
  homepage: https://times.example.com/
`,
  'ministers/ann-arden.yml': `name: Ann Arden
order: family-last
tenures:
  - { office: xa-interior, from: 2020-03-01, to: 2025-12-31 }
`,
  'ministers/cy-corr.yml': `name: Cy Corr
order: family-last
tenures:
  - { office: xa-interior, from: 2014-01-01, to: 2020-02-29 }
`,
  'ministers/bo-berg.yml': `name: Bo Berg
order: family-last
tenures:
  - { office: xb-interior, from: 2019-05-05 }
`,
  'organisations/fraud-office.yml': `names: { en: Joint Fraud Office }
kind: agency
`,
  'agreements/xa-xb-2025-fraud.yml': `title: Memorandum on cross-border fraud
kind: mou
parties:
  - { country: xa }
  - { country: xb }
crimeTypes: [fraud]
history:
  - { date: 2025-03, status: proposed }
  - { date: 2025-07-09, status: signed, entry: 2025/arland-and-borland-sign-memorandum }
`,
  'events/2025-07-xa-xb-visit.yml': `title: Visit of Bo Berg to Arland
kind: visit
date: 2025-07-07/2025-07-09
countries: [xa, xb]
`,
  'entries/2019/cy-corr-opens-office.md': `---
title: Cy Corr opens an office that follows stolen money
summary: Arland has a new office that follows money from fraud across the border, the minister said at its opening.
published: 2019-02-03
occurred: 2019-02-01
added: 2026-01-14
source:
  publisher: arland-times
  language: en
  url: https://times.example.com/2019/02/office
  read: full
countries: [xa]
ministers: { cy-corr: spoke }
crimeTypes: [fraud]
---

The new office has twelve people, a telephone line for banks and a room in the ministry. It is to ask banks on the other side of the border to hold a payment before it is drawn, said the minister when he opened its doors on a rainy morning in the capital.
`,
};
