import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildContent, readContent } from './content.ts';

const ENTRY = `---
title: Two ministers sign a plan against fraud
summary: Two ministers signed a plan under which their police forces are to share what they know of fraud.
added: 2026-11-22
source: { publisher: daily, language: en, url: https://daily.example/1, read: full }
countries: [xa]
ministers: { ann-arden: signed }
crimeTypes: [fraud]
---
They signed.
`;
const COUNTRY = (code: string) => `  names: { en: Land }
  adjective: Landish
  alpha3: ${code}
  m49: '901'
  point: { latitude: 1, longitude: 1 }
`;
const WHOLE = {
  'edition.yml': `name: Fixture
tagline: Records made up for tests
description: Records made up for the tests of the reader, of a region that is on no map of the world.
region: Nowhere
baseUrl: https://digest.example/
repositoryUrl: https://code.example/digest
branch: main
contact: https://code.example/digest/issues
languages: [en]
regionCountries: [xa]
map: { west: 0, south: 0, east: 10, north: 10 }
`,
  'countries.yml': `xa:\n${COUNTRY('XAA')}xb:\n${COUNTRY('XBB')}`,
  'crime-types.yml':
    'fraud:\n  label: { en: Fraud }\n  definition: Deceiving others for gain, as the sources count it.\n',
  'offices.yml': 'xa-interior:\n  title: { en: Minister of the Interior }\n  country: xa\n  rank: minister\n',
  'publishers.yml': 'daily:\n  name: The Daily\n  languages: [en]\n  kind: newspaper\n',
  'exceptions.yml': '[]\n',
  'ministers/ann-arden.yml': 'name: Ann Arden\norder: family-last\ntenures: [{ office: xa-interior, seen: [2025] }]\n',
  'entries/2025/plan.md': ENTRY,
};

function read(changes: Record<string, string | undefined> = {}) {
  const files = Object.entries({ ...WHOLE, ...changes }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  return buildContent(files.map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
}
const messagesOf = (changes: Record<string, string | undefined>) =>
  read(changes).messages.map(({ file, line, column, rule, reason }) => `${file}:${line}:${column} ${rule}: ${reason}`);

describe('a folder that is whole', () => {
  test('has no messages, and each record under its id with its file', () => {
    const { digest, messages } = read();
    expect(messages).toEqual([]);
    expect(digest?.entries.get('2025/plan' as never)).toMatchObject({
      id: '2025/plan',
      file: 'entries/2025/plan.md',
      body: 'They signed.\n',
      bodyLine: 10,
      ministers: { 'ann-arden': 'signed' },
    });
    expect(digest?.countries.get('xb' as never)).toMatchObject({
      id: 'xb',
      file: 'countries.yml',
      adjective: 'Landish',
    });
    expect(digest?.ministers.get('ann-arden' as never)).toMatchObject({ file: 'ministers/ann-arden.yml' });
    expect(digest?.edition.name).toBe('Fixture');
  });

  test('places of fields can be asked for afterwards', () => {
    const { locate } = read();
    expect(locate('entries/2025/plan.md', ['source', 'url'])).toEqual({ line: 5, column: 48 });
    expect(locate('countries.yml', ['xb', 'alpha3'])).toEqual({ line: 10, column: 11 });
    expect(locate('ministers/ann-arden.yml', ['tenures', 0, 'seen'], true)).toEqual({ line: 3, column: 34 });
    expect(locate('none.yml', ['a'])).toEqual({ line: 1, column: 1 });
  });

  test('records stand in the order of their ids, whatever that of their files', () => {
    const entries = {
      'entries/2025/a-b.md': ENTRY,
      'entries/2025/a.md': ENTRY,
      'entries/undated/a.md': ENTRY,
      'entries/2024/z.md': ENTRY,
    };
    expect([...(read(entries).digest?.entries.keys() ?? [])]).toEqual([
      '2024/z',
      '2025/a',
      '2025/a-b',
      '2025/plan',
      'undated/a',
    ]);
  });

  test('a note on the edition of a month', () => {
    const { digest, messages } = read({ 'editions/2025-07.md': '---\n---\nA busy month.\n' });
    expect(messages).toEqual([]);
    expect(digest?.editionNotes.get('2025-07')).toEqual({
      id: '2025-07',
      file: 'editions/2025-07.md',
      body: 'A busy month.\n',
      bodyLine: 3,
    });
  });

  test('exceptions keep their place in the list', () => {
    const list =
      '- { rule: a-rule, file: a.md, reason: It is so in the source. }\n- { rule: b-rule, file: b.md, field: c, reason: It is so in the source. }\n';
    expect(read({ 'exceptions.yml': list }).digest?.exceptions).toMatchObject([
      { index: 0, rule: 'a-rule' },
      { index: 1, field: 'c' },
    ]);
    expect(messagesOf({ 'exceptions.yml': '' })).toEqual([]);
  });
});

describe('a file where none should be', () => {
  test.each([
    'README.md',
    'entries/plan.md',
    'entries/2025/Plan.md',
    'entries/2025/plan.markdown',
    'entries/2025/plan.md.bak',
    'entries/2025/deeper/plan.md',
    'entries/25/plan.md',
    'entries/2025/plän.md',
    'entries/2025/plan .md',
    'entries/2025/-plan.md',
    `entries/2025/${'a'.repeat(90)}.md`,
    'entries/2025/..md',
    'ministers/Ann.yml',
    'ministers/ann.yaml',
    'ministers/x/ann.yml',
    'ministers/x.yml/ann.yml',
    'ministers.yml',
    'countries/xa.yml',
    'editions/2025-13.md',
    'editions/2025.md',
    'other/a.yml',
    'edition.yaml',
  ])('%s', (path) => {
    const found = messagesOf({ [path]: 'x' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${RegExp.escape(path)}:1:1 file-name: Unexpected file \`.*\`, expected .+$`));
  });
});

describe('everything wrong is said in one run', () => {
  const FAULTY = ENTRY.replace('added: 2026-11-22', 'occurred: 2025-13-40\nadded: 2026-11-22\ncolour: red')
    .replace('ann-arden: signed', 'ann-ardn: signed, bo: met')
    .replace(/^title.*\n/m, '')
    .replace('crimeTypes: [fraud]', 'crimeTypes: [fraud, Theft, frad]');

  test('in one entry: an unknown minister, an impossible date, an unknown key, a missing field', () => {
    expect(messagesOf({ 'entries/2025/plan.md': FAULTY })).toEqual([
      'entries/2025/plan.md:2:1 schema: Unexpected absence of `title`, expected: What happened, in own words.',
      expect.stringContaining('entries/2025/plan.md:3:11 schema: Unexpected `2025-13-40` for `occurred` (no month 13'),
      expect.stringContaining('entries/2025/plan.md:5:1 schema: Unexpected key `colour`, expected one of'),
      'entries/2025/plan.md:8:14 reference: Unexpected minister `ann-ardn`, expected `ann-arden`',
      'entries/2025/plan.md:8:32 reference: Unexpected minister `bo`, expected the id of a minister in `ministers/`',
      expect.stringContaining('entries/2025/plan.md:9:21 schema: Unexpected `Theft` for `crimeTypes[1]`'),
      'entries/2025/plan.md:9:28 reference: Unexpected crime type `frad`, expected `fraud`',
    ]);
  });

  test('in several files, with broken YAML in one of them', () => {
    const found = messagesOf({
      'entries/2025/plan.md': FAULTY,
      'entries/2025/broken.md': '---\ntitle: a: b\n---\n',
      'ministers/ann-arden.yml': 'name: Ann\n',
      'countries.yml': `${WHOLE['countries.yml']}Zz:\n  a: b\n`,
    });
    expect(new Set(found.map((message) => message.split(':')[0]))).toEqual(
      new Set(['countries.yml', 'entries/2025/broken.md', 'entries/2025/plan.md', 'ministers/ann-arden.yml']),
    );
    expect(found).toContain(
      'countries.yml:13:1 file-name: Unexpected `Zz` as the id of a country, expected an ISO 3166-1 alpha-2 code such as `kh`',
    );
  });

  test('what is sound of a faulty record still leads somewhere', () => {
    const agreement = `title: Plan
kind: mou
parties: [{ country: zz }, { country: XA }, { organisation: nobody }]
crimeTypes: theft
history: [{ status: signd, party: yy }, nothing, { status: signed, entry: 2025/none }]
`;
    expect(
      messagesOf({ 'agreements/plan.yml': agreement }).filter((message) => message.includes(' reference: ')),
    ).toEqual([
      'agreements/plan.yml:3:22 reference: Unexpected country `zz`, expected the id of a country in `countries.yml`',
      'agreements/plan.yml:3:61 reference: Unexpected organisation `nobody`, expected the id of an organisation in `organisations/`',
      'agreements/plan.yml:5:35 reference: Unexpected country `yy`, expected the id of a country in `countries.yml`',
      'agreements/plan.yml:5:75 reference: Unexpected entry `2025/none`, expected the id of an entry in `entries/`',
    ]);
  });
});

describe('one fault is said once', () => {
  test('an id that is none is not also an unknown one', () => {
    const found = messagesOf({ 'entries/2025/plan.md': ENTRY.replace('ann-arden: signed', 'Ann Arden: signed') });
    expect(found).toEqual([expect.stringContaining('Unexpected key `Ann Arden` in `ministers`')]);
  });

  test('the nearest is looked for as often as someone may have mistyped', () => {
    const ids = Array.from({ length: 25 }, () => 'frau').join(', ');
    const { messages } = read({ 'entries/2025/plan.md': ENTRY.replace('[fraud]', `[${ids}]`) });
    expect(messages.map(({ note }) => note.startsWith('Did you mean `fraud`?'))).toEqual([
      ...Array(20).fill(true),
      ...Array(5).fill(false),
    ]);
  });

  test('a reference to a faulty record is none', () => {
    expect(
      messagesOf({ 'ministers/ann-arden.yml': 'name: Ann\n' }).filter((message) => message.startsWith('entries')),
    ).toEqual([]);
  });

  test.each([
    ['broken', 'xa:\n  names: "\n'],
    ['no mapping', '- xa\n'],
    ['a text', 'xa\n'],
    ['no text', '\0'],
  ])('nor is one to a record of a list that is %s', (_, text) => {
    const found = messagesOf({ 'countries.yml': text });
    expect(found.map((message) => message.split(':')[0])).toEqual(['countries.yml']);
  });

  test('where the list is empty or gone, they are', () => {
    for (const text of ['', '# none yet\n', undefined]) {
      expect(messagesOf({ 'countries.yml': text }).map((message) => message.split(':')[0])).toEqual([
        'entries/2025/plan.md',
        'offices.yml',
      ]);
    }
  });

  test('without an edition there is no digest, and one message says so', () => {
    const { digest, messages } = read({ 'edition.yml': undefined });
    expect(digest).toBeUndefined();
    expect(messages.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'edition.yml Unexpected absence of `edition.yml`, expected a register file as the others',
    ]);
    expect(read({ 'edition.yml': 'name: A\n' }).messages.every(({ rule }) => rule === 'schema')).toBe(true);
  });
});

describe('entries taken back', () => {
  const withdrawn = `---
added: 2026-11-22
source: { url: https://daily.example/1 }
withdrawn: { date: 2026-12-01, reason: The source took the article back. }
---
`;

  test('keep their address and may still be named', () => {
    const minister = `${WHOLE['ministers/ann-arden.yml'].replace(' }]', ', disputed: [{ point: Since when, versions: [{ entry: 2025/gone, says: A }, { entry: 2025/plan, says: B }] }] }]')}`;
    const { digest, messages } = read({ 'entries/2025/gone.md': withdrawn, 'ministers/ann-arden.yml': minister });
    expect(messages).toEqual([]);
    expect([...(digest?.withdrawn.keys() ?? [])]).toEqual(['2025/gone']);
    expect(digest?.entries.has('2025/gone' as never)).toBe(false);
  });

  test('have no text any more', () => {
    expect(messagesOf({ 'entries/2025/gone.md': `${withdrawn}They signed.\n` })).toEqual([
      'entries/2025/gone.md:6:1 file-format: Unexpected text under a withdrawn entry, expected an entry as in the template',
    ]);
    expect(messagesOf({ 'entries/2025/gone.md': `${withdrawn}\n \n` })).toEqual([]);
  });
});

test.each([
  ['editions/2025-07.md', '---\ntitle: A\n---\nText.\n', '2:1 file-format: Unexpected front matter with fields'],
  ['editions/2025-07.md', 'Text.\n', '1:1 file-format: Unexpected file that does not begin with `---`'],
  ['editions/2025-07.md', '---\na: "\n---\nText.\n', '2:5 file-format: Unexpected quote that is not closed'],
  ['exceptions.yml', 'a: b\n', '1:1 file-format: Unexpected file that is no list'],
  ['exceptions.yml', '- { rule: a }\n- b\n', '1:3 schema: Unexpected absence of `file`'],
  ['exceptions.yml', '- [', '1:4 file-format: Unexpected bracket that is not closed'],
  ['publishers.yml', '- a\n'.repeat(20_001), '20001:1 file-format: Unexpected 20002 lines'],
  ['offices.yml', 'xa-interior:\n', '1:13 schema: Unexpected empty value for this record, expected keys with values'],
  ['entries/2025/long.md', ENTRY + '\n'.repeat(2500), '2501:1 file-format: Unexpected 2511 lines'],
])('%s: %j', (path, text, message) => {
  expect(messagesOf({ [path]: text })[0]).toContain(`${path}:${message}`);
});

describe('from a folder on disk', () => {
  test('problems of files are messages, and what they hold is not called unknown', () => {
    const root = mkdtempSync(join(tmpdir(), 'digest-content-'));
    try {
      for (const folder of ['entries/2025/x.md', 'ministers']) mkdirSync(join(root, folder), { recursive: true });
      for (const [path, text] of Object.entries(WHOLE)) {
        if (path !== 'ministers/ann-arden.yml') writeFileSync(join(root, path), text);
      }
      writeFileSync(join(root, 'ministers/ann-arden.yml'), 'x'.repeat(70_000));
      rmSync(join(root, 'countries.yml'));
      symlinkSync('offices.yml', join(root, 'countries.yml'));
      const { digest, messages } = readContent(root);
      expect(digest?.entries.size).toBe(1);
      expect(messages.map(({ file, reason, note }) => `${file} ${reason} | ${note}`)).toEqual([
        'countries.yml Unexpected symbolic link, expected a small text file | Put the file itself in its place.',
        'entries/2025/x.md Unexpected folder named like a file, expected a small text file | Rename or delete it.',
        'ministers/ann-arden.yml Unexpected file this large (69 KB), expected a small text file | Shorten it; 64 KB are the most for a record.',
      ]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
