/** The messages that contributors read, word for word. */
import { describe, expect, test } from 'vitest';
import { agreement } from '../domain/agreement.ts';
import { entry } from '../domain/entry.ts';
import { minister } from '../domain/minister.ts';
import { office } from '../domain/office.ts';
import { buildIssueMessages, formatPath } from './issues.ts';
import { parseYaml } from './yaml.ts';

const SCHEMAS = { entry, agreement, minister, office };

const ENTRY = `title: Two ministers sign a plan against fraud
summary: Two ministers signed a plan under which their police forces are to share what they know of fraud.
added: 2026-11-22
source: { publisher: daily, language: en, url: https://daily.example/1, read: full }
countries: [xa, xb]
crimeTypes: []
`;

/** `line:column [field] reason | note`, of a record of that kind. */
function messagesOf(kind: keyof typeof SCHEMAS, text: string): readonly string[] {
  const yaml = parseYaml(text);
  expect(yaml.problems).toEqual([]);
  const schema = SCHEMAS[kind];
  const issues = schema.safeParse(yaml.data).error?.issues ?? [];
  const messages = buildIssueMessages(issues, { file: 'a.yml', schema, yaml, data: yaml.data, prefix: [] });
  for (const message of messages) expect(message).toMatchObject({ file: 'a.yml', rule: 'schema', severity: 'error' });
  return messages.map(({ line, column, field, reason, note }) => `${line}:${column} [${field}] ${reason} | ${note}`);
}

const ofEntry = (text: string) => messagesOf('entry', text);
const set = (line: string) => ENTRY.replace(new RegExp(`^${line.split(':')[0]}:.*$`, 'm'), line);
const add = (line: string) => `${ENTRY}${line}\n`;

test('a record that is right gives none', () => expect(ofEntry(ENTRY)).toEqual([]));

describe('fields', () => {
  test.each([
    [
      'missing',
      ENTRY.replace(/^title.*\n/, ''),
      '1:1 [title] Unexpected absence of `title`, expected: What happened, in own words. | Add a line `title: …`.',
    ],
    [
      'missing further in',
      set('source: { publisher: daily, language: en, url: https://daily.example/1 }'),
      '4:9 [source.read] Unexpected absence of `read`, expected: What this summary was written from: the `full` text or an `excerpt`. | Add a line `read: …`.',
    ],
    [
      'misspelt',
      add('sumary: x'),
      '7:1 [sumary] Unexpected key `sumary`, expected `summary` | Rename it to `summary`, or delete it.',
    ],
    [
      'unknown',
      set('source: { publisher: daily, language: en, url: https://daily.example/1, read: full, colour: red }'),
      '4:85 [source.colour] Unexpected key `colour`, expected one of `publisher`, `headline`, `language`, `url`, `archive`, `access`, `read`, `wire` | Delete it; no such field exists.',
    ],
    [
      'a text for a list',
      set('countries: xa'),
      '5:12 [countries] Unexpected `xa` for `countries`, expected a list | Write `[xa]`. States that act or are spoken of, ISO 3166-1 alpha-2 in lower case.',
    ],
    [
      'nothing for a list',
      set('countries:'),
      '5:11 [countries] Unexpected empty value for `countries`, expected a list | Write a list: `[a, b]`, or one `- item` a line. States that act or are spoken of, ISO 3166-1 alpha-2 in lower case.',
    ],
    [
      'a list for a text',
      set('title: [a, b]'),
      '1:8 [title] Unexpected list for `title`, expected a text | Write one value after the colon. What happened, in own words.',
    ],
    [
      'a text for keys',
      set('source: daily'),
      '4:9 [source] Unexpected `daily` for `source`, expected keys with values | Write one `key: value` a line, indented. Where the facts come from.',
    ],
    [
      'too few',
      set('countries: []'),
      '5:12 [countries] Unexpected 0 items in `countries`, expected at least 1 | States that act or are spoken of, ISO 3166-1 alpha-2 in lower case.',
    ],
    [
      'yes in another word',
      add('preview: yes'),
      '7:10 [preview] Unexpected `yes` for `preview`, expected `true` | Write `true`, or delete the line.',
    ],
  ])('%s', (_, text, message) => expect(ofEntry(text)).toEqual([message]));
});

describe('texts', () => {
  test.each([
    [
      'too short',
      set('title: Short'),
      '1:8 [title] Unexpected length of `title` (5 characters), expected 10 to 110 | Say a little more.',
    ],
    [
      'too long',
      set(`title: ${'a'.repeat(115)}`),
      '1:8 [title] Unexpected length of `title` (115 characters), expected 10 to 110 | Shorten it by 5 characters.',
    ],
    [
      'with a line break',
      set('title: "Two ministers\\nsign a plan"'),
      '1:8 [title] Unexpected control character in `title`, expected one line of text | Delete it: `Two ministers‹U+000A›sign a plan`. A long text goes after `>-`, which folds its lines into one.',
    ],
    [
      'with a break at its end',
      set('title: >\n  Two ministers sign'),
      '1:8 [title] Unexpected control character in `title`, expected one line of text | Delete it: `Two ministers sign‹U+000A›`. A long text goes after `>-`, which folds its lines into one.\n' +
        '1:8 [title] Unexpected space around the text of `title`, expected none | Write `Two ministers sign`. A text after `>` ends in a line break: use `>-`.',
    ],
    [
      'a word of none of the list',
      set('source: { publisher: daily, language: en, url: https://daily.example/1, read: ful }'),
      '4:79 [source.read] Unexpected `ful` for `source.read`, expected one of `full`, `excerpt` | Did you mean `full`?',
    ],
    [
      'an id written like a name',
      set('source: { publisher: Phnom Penh Post, language: en, url: https://daily.example/1, read: full }'),
      '4:22 [source.publisher] Unexpected `Phnom Penh Post` for `source.publisher`, expected: The site at the address, from publishers.yml. | Did you mean `phnom-penh-post`?',
    ],
    [
      'a country by name',
      set('countries: [Thailand]'),
      '5:13 [countries[0]] Unexpected `Thailand` for `countries[0]`, expected: an id: lower-case letters, digits and single hyphens | Compare it with an existing record.',
    ],
    [
      'a language by name',
      set('source: { publisher: daily, language: English, url: https://daily.example/1, read: full }'),
      '4:39 [source.language] Unexpected `English` for `source.language`, expected: Language of the article, a BCP 47 tag such as `en`, `vi`, `km`. | Compare it with an existing record.',
    ],
    [
      'a language tag out of form',
      set('source: { publisher: daily, language: zh-hant, url: https://daily.example/1, read: full }'),
      '4:39 [source.language] Unexpected `zh-hant` for `source.language`, expected a BCP 47 language tag | Write a tag in its canonical form: `en`, `vi`, `zh-Hant`.',
    ],
    [
      'an address of another scheme',
      set('source: { publisher: daily, language: en, url: "javascript:alert(1)", read: full }'),
      '4:48 [source.url] Unexpected scheme `javascript:` in `source.url`, expected a whole address that begins with `https://` or `http://` | Copy the address from the browser. It reads `javascript:alert(1)`.',
    ],
    [
      'what could deceive a terminal',
      add('"\\u200bx": a').replace('"\\u200bx"', '\u202ex'),
      '7:1 [‹U+202E›x] Unexpected key `‹U+202E›x`, expected one of `title`, `summary`, `published`, `occurred`, `preview`, `added`, `source`, `countries`, `ministers`, `crimeTypes`, `organisations`, `agreements`, `events`, `uncertain`, `corrections`, `formerIds` | Delete it; no such field exists.',
    ],
  ])('%s', (_, text, message) => expect(ofEntry(text).join('\n')).toBe(message));
});

describe('dates', () => {
  const form = 'expected a date such as `2025-07-09`, `2025-07`, `2025` or `2025-07-07/2025-07-09`';
  const asGiven = 'Write as much of the date as the source gives, and no more.';
  test.each([
    [
      'occurred: 2025-13-40',
      `7:11 [occurred] Unexpected \`2025-13-40\` for \`occurred\` (no month 13 in a year), ${form} | ${asGiven}`,
    ],
    [
      'occurred: 2568-07-09',
      `7:11 [occurred] Unexpected \`2568-07-09\` for \`occurred\` (a Buddhist-era year (2568)), ${form} | Did you mean \`2025-07-09\`?`,
    ],
    [
      'published: 9 July 2025',
      `7:12 [published] Unexpected \`9 July 2025\` for \`published\` (not a date), ${form} | ${asGiven}`,
    ],
    [
      'published: 2025-07-09T08:00:00.000Z',
      `7:12 [published] Unexpected \`2025-07-09T08:00:00.000Z\` for \`published\` (not a date), ${form} | Did you mean \`2025-07-09\`?`,
    ],
  ])('%s', (line, message) => expect(ofEntry(add(line))).toEqual([message]));

  test('a day, where only a day will do', () => {
    expect(ofEntry(set('added: 2026-11'))).toEqual([
      `3:8 [added] Unexpected \`2026-11\` for \`added\` (not a single day), expected a day such as \`2025-07-09\` | ${asGiven}`,
    ]);
  });
});

describe('of a choice, the branch that was meant', () => {
  const roles = '`signed`, `witnessed`, `chaired`, `attended`, `met`, `proposed`, `spoke`, `mentioned`';
  test.each([
    [
      'a word',
      'a: sined',
      `7:17 [ministers.a] Unexpected \`sined\` for \`ministers.a\`, expected one of ${roles} | Did you mean \`signed\`?`,
    ],
    [
      'a list',
      'a: [met, foo]',
      `7:23 [ministers.a[1]] Unexpected \`foo\` for \`ministers.a[1]\`, expected one of ${roles} | Choose one of them.`,
    ],
    [
      'keys',
      'a: { role: sined, printed: Minister }',
      `7:25 [ministers.a.role] Unexpected \`sined\` for \`ministers.a.role\`, expected one of ${roles} | Did you mean \`signed\`?`,
    ],
    [
      'keys, one missing',
      'a: { role: met }',
      '7:17 [ministers.a.printed] Unexpected absence of `printed`, expected: The office as the source prints it, where that matters. | Add a line `printed: …`.',
    ],
    [
      'a list within keys',
      'a: { role: [met, foo], printed: Minister }',
      `7:31 [ministers.a.role[1]] Unexpected \`foo\` for \`ministers.a.role[1]\`, expected one of ${roles} | Choose one of them.`,
    ],
    [
      'an id written like a name',
      'Ann Arden: met',
      '7:14 [ministers.Ann Arden] Unexpected key `Ann Arden` in `ministers`, expected an id: lower-case letters, digits and single hyphens | Did you mean `ann-arden`?',
    ],
  ])('%s', (_, part, message) => expect(ofEntry(add(`ministers: { ${part} }`))).toEqual([message]));

  const PARTY = (party: string) =>
    `title: Plan against fraud\nkind: mou\ncrimeTypes: []\nhistory: [{ status: signed }]\nparties: [${party}]\n`;
  test.each([
    [
      '{ country: XA }',
      '5:22 [parties[0].country] Unexpected `XA` for `parties[0].country`, expected: A state. | Did you mean `xa`?',
    ],
    [
      'xa',
      '5:11 [parties[0]] Unexpected `xa` for `parties[0]`, expected keys with values | Write one `key: value` a line, indented.',
    ],
    [
      '{ country: xa, text: Xa }',
      '5:26 [parties[0].text] Unexpected key `text` beside another, expected one of `country`, `organisation`, `text` | Keep one of the two.',
    ],
    [
      '{ organisation: Coast League, note: x }',
      '5:27 [parties[0].organisation] Unexpected `Coast League` for `parties[0].organisation`, expected: A body; a bloc is shown as a bloc. | Did you mean `coast-league`?\n' +
        '5:41 [parties[0].note] Unexpected key `note`, expected one of `country`, `organisation`, `text` | Delete it; no such field exists.',
    ],
    [
      '{ organization: coast-league }',
      '5:13 [parties[0].organization] Unexpected key `organization`, expected `organisation` | Rename it to `organisation`, or delete it.',
    ],
    [
      '{ organisation: [a], note: x }',
      '5:27 [parties[0].organisation] Unexpected list for `parties[0].organisation`, expected a text | Write one value after the colon. A body; a bloc is shown as a bloc.\n' +
        '5:32 [parties[0].note] Unexpected key `note`, expected one of `country`, `organisation`, `text` | Delete it; no such field exists.',
    ],
  ])('a party: %s', (party, message) => expect(messagesOf('agreement', PARTY(party)).join('\n')).toBe(message));

  test('an alias, short or long', () => {
    const text = 'name: Ann Arden\norder: family-last\ntenures: []\naliases: [A, { name: B, lang: en }]\n';
    expect(messagesOf('minister', text)).toEqual([
      '4:11 [aliases[0]] Unexpected length of `aliases[0]` (1 characters), expected 2 to 120 | Say a little more.',
      '4:22 [aliases[1].name] Unexpected length of `aliases[1].name` (1 characters), expected 2 to 120 | Say a little more.',
      '4:25 [aliases[1].lang] Unexpected key `lang`, expected one of `name`, `language`, `shared`, `note` | Delete it; no such field exists.',
    ]);
  });
});

test('keys that go together', () => {
  expect(messagesOf('office', 'title: { en: Minister }\nrank: minister\n')).toEqual([
    '1:1 [] Unexpected keys in this record, expected exactly one of `country` or `organisation` | Write exactly one of `country` or `organisation`.',
  ]);
  expect(messagesOf('minister', 'name: Ann\norder: family-last\ntenures: [{ office: interior }]\n')).toEqual([
    '3:11 [tenures[0]] Unexpected keys in `tenures[0]`, expected at least one of `from`, `to`, `seen` | Write at least one of `from`, `to`, `seen`.',
  ]);
});

test('names by language', () => {
  expect(messagesOf('office', 'title: { English: Minister }\nrank: minister\ncountry: xa\n')).toEqual([
    '1:10 [title.English] Unexpected key `English` in `title`, expected a language tag such as `en` or `km` | Write the tag.',
  ]);
});

test('a record that is nothing', () => {
  expect(messagesOf('office', '')).toEqual([
    '1:1 [] Unexpected empty value for this record, expected keys with values | Write one `key: value` a line, indented.',
  ]);
});

test('everything wrong with a record is said at once', () => {
  expect(ofEntry('title: x\nadded: soon\nsource: {}\ncountries: xa\nfoo: bar\n')).toHaveLength(10);
});

test('expected and actual values are for machines', () => {
  const yaml = parseYaml(set('countries: [XA]'));
  const issues = entry.safeParse(yaml.data).error?.issues ?? [];
  expect(buildIssueMessages(issues, { file: 'a', schema: entry, yaml, data: yaml.data, prefix: [] })).toMatchObject([
    { expected: 'xa', actual: 'XA' },
  ]);
});

test('a path as it is named in messages', () => {
  expect(formatPath(['history', 2, 'date'])).toBe('history[2].date');
  expect(formatPath(['kh', 'names', 'km'])).toBe('kh.names.km');
  expect(formatPath([0, 'rule'])).toBe('[0].rule');
  expect(formatPath([])).toBe('');
});
