/** What `/data/` promises, what changed in it, and examples that a test runs against the files of the site. */
import { siteChangedOn } from './data/record-dates.ts';
import { termName } from './parts.ts';
import type { Site } from './site.ts';

export interface Example {
  readonly title: string;
  readonly language: 'JavaScript' | 'Shell' | 'Python';
  readonly code: string;
}

/** Shown as they stand; those in JavaScript run in any browser's console and in Node. */
export function buildExamples(site: Site): readonly Example[] {
  const { absolute, data } = site.routes;
  const base = absolute(data.apiIndex()).replace('/index.json', '');
  const country = busiestCountry(site);
  const name = termName('countries', country, site);
  return [
    {
      title: `Titles of all entries on ${name}, page by page`,
      language: 'JavaScript',
      code: `const { entries } = await (await fetch('${base}/countries/${country}.json')).json();
const titles = [];
for (let page = entries; page; page = page.next && (await (await fetch(page.next)).json())) {
  titles.push(...page.items.map(({ title }) => title));
}
console.log(titles);`,
    },
    {
      title: 'What changed since a day',
      language: 'JavaScript',
      code: `const { items } = await (await fetch('${base}/changes.json')).json();
const recent = items.filter(({ date }) => date >= '${siteChangedOn(site)}');
console.log(recent.map(({ kind, html }) => \`\${kind} \${html}\`));`,
    },
    {
      title: 'Agreements by state, from one file',
      language: 'JavaScript',
      code: `const lines = (await (await fetch('${absolute(data.download('agreements.ndjson'))}')).text()).trim().split('\\n');
const counts = {};
for (const { state } of lines.map((line) => JSON.parse(line))) {
  counts[state.status ?? 'none'] = (counts[state.status ?? 'none'] ?? 0) + 1;
}
console.log(counts);`,
    },
    {
      title: 'Entries as a table',
      language: 'Python',
      code: `import pandas
entries = pandas.read_csv('${absolute(data.download('entries.csv'))}', dtype=str)
links = pandas.read_csv('${absolute(data.download('entry-crime-types.csv'))}')
print(links.merge(entries, left_on='entry', right_on='id').groupby('crime_type').size())`,
    },
    {
      title: 'A file, and whether it arrived whole',
      language: 'Shell',
      code: `curl -sO ${absolute(data.download('digest.json'))}
curl -s ${absolute(data.download('sha256sums.txt'))} | sha256sum --check --ignore-missing`,
    },
  ];
}

/** The country of the region with most entries; of two, the first in the edition's own list. */
function busiestCountry({ digest, graph }: Site): string {
  const count = (id: string) => graph.entriesBy.countries.get(id)?.length ?? 0;
  return digest.edition.regionCountries.reduce((a, b) => (count(b) > count(a) ? b : a));
}

/** How the values are to be read. */
export const CONVENTIONS: readonly string[] = [
  'There is no key and no account: every answer is a file, the same for everybody. To keep a copy up to date ask for `changes.json` first, and send `If-None-Match`, so that what has not changed is not sent again.',
  'A date is a text as exact as the source: a day `2025-07-09`, a month `2025-07`, a year `2025`, an interval `2025-07-07/2025-07-09`, with `?` where it is inferred (EDTF, ISO 8601-2). A key that is absent is not known.',
  'An entry has the id `2025/words-of-its-title`. A key such as `agreements` holds ids of that collection. The body of an entry is Markdown; a link `minister:sar-sokha` in it means the record `ministers/sar-sokha`.',
  'The first page of a list stands at its plain address; each page has `next` as long as there is more. A record of a term holds the first page of its entries.',
  'The state of an agreement is computed for the day `asOf`; everything else is what the files of the repository say.',
  'CSV is UTF-8 with a byte order mark. A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-` or `@`) has an apostrophe before it. Several ids in one cell have `;` between them. JSON and NDJSON hold every value as it is.',
  'A spreadsheet that opens a file by itself makes a day of the month `2025-07` and 36 of the code `036`. Where that matters, import the file and take those columns as text; in a program, read every column as text.',
];

/** What a program may rely on. */
export const PROMISE: readonly string[] = [
  'Addresses below `/api/v1/`, of feeds, of calendars and of downloads stay. So do the names, types and meanings of keys and columns.',
  'New keys, columns at the end, collections, and values of closed lists (a new kind of agreement) may come at any time: pass over what you do not know.',
  'An id may change. The old one then stands in `formerIds`; its page leads on, its feed is still served, and its API address answers with `movedTo`.',
  'An entry is never deleted. One that is withdrawn keeps its address and says why.',
  'What cannot be done within this promise gets `/api/v2/`, with `/api/v1/` kept beside it for two years at least, and a line here.',
];

export interface Release {
  readonly date: string;
  readonly version: string;
  readonly text: string;
}

/** Newest first. */
export const CHANGELOG: readonly Release[] = [
  { date: '2026-11-22', version: '1.0', text: 'API, feeds, calendars and downloads as described on this page.' },
];
