import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ENTRY_ID_PATTERN } from '../../domain/ids.ts';
import { ROLES } from '../../domain/kinds.ts';
import { line } from '../../domain/text.ts';
import { buildSampleContent, buildSampleFiles } from '../../lint/sample-content.ts';
import { formatContent } from '../../loader/format-content.ts';
import { parseFrontMatter } from '../../loader/front-matter.ts';
import { checkDraft } from './check-draft.ts';
import { buildEntryText, type Draft, findTakenIds, proposeId } from './draft.ts';

// Commands are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const NEW = join(import.meta.dirname, '../new.ts');
const CHECK = join(import.meta.dirname, '../check.ts');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  for (const [path, text] of Object.entries(buildSampleFiles())) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

function run(script: string, args: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: root };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, env });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

const FLAGS = {
  title: 'Borland returns three million to people deceived by telephone',
  summary:
    'Banks of Borland have sent back what a ring of callers had taken from pensioners in Arland since the spring.',
  url: 'https://times.example.com/2025/09/returned',
  publisher: 'arland-times',
  language: 'en',
  countries: 'xa,xb',
  'crime-types': 'fraud',
  published: '2025-09-02',
  occurred: '2025-09-01',
  ministers: 'bo-berg:spoke+met',
  added: '2026-01-15',
};

function flags(changes: Readonly<Record<string, string | undefined>> = {}): readonly string[] {
  return Object.entries({ ...FLAGS, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );
}

function written(): readonly string[] {
  const folder = join(root, 'content/entries');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
}

const THERE = ['2019/cy-corr-opens-office.md', '2025/arland-and-borland-sign-memorandum.md'];

test('flags: an entry in its one form, that passes the check', () => {
  const { status, out, err } = run(NEW, flags());
  expect(err).toBe('');
  expect(out).toContain('Written: content/entries/2025/borland-returns-three-million-people-deceived-telephone.md');
  expect(status).toBe(0);
  const file = 'entries/2025/borland-returns-three-million-people-deceived-telephone.md';
  const text = readFileSync(join(root, 'content', file), 'utf8');
  expect(text).toBe(`---
title: Borland returns three million to people deceived by telephone
summary: >-
  Banks of Borland have sent back what a ring of callers had taken from pensioners in Arland since the spring.
published: 2025-09-02
occurred: 2025-09-01
added: 2026-01-15
source:
  publisher: arland-times
  language: en
  url: https://times.example.com/2025/09/returned
  read: full
countries: [xa, xb]
ministers:
  bo-berg: [spoke, met]
crimeTypes: [fraud]
---
`);
  expect(formatContent(file, text)).toBe(text);
  expect(run(CHECK, [])).toMatchObject({ status: 0 });
});

test('without a summary: what is missing, and nothing written', () => {
  const { status, err } = run(NEW, flags({ summary: undefined, url: undefined }));
  expect(err).toBe('Missing: --summary, --url. See npm run new -- --help.\n');
  expect(status).toBe(2);
  expect(written()).toEqual(THERE);
});

test.each([
  ['an unknown country', { countries: 'xa,xz' }, 'Unexpected country `xz`'],
  ['a Buddhist year', { published: '2568-09-02' }, 'Unexpected `2568-09-02`'],
  ['no whole address', { url: 'times.example.com' }, 'address that is not whole'],
  ['a script for an address', { url: 'javascript:alert(1)' }, 'javascript:'],
  ['a short title', { title: 'Fraud' }, '(5 characters), expected 10 to 110'],
  ['a title that would be more YAML', { title: 'Arland and Borland\nadmin: true' }, 'U+000A'],
  ['a role that nobody plays', { ministers: 'bo-berg:danced' }, 'danced'],
  ['a minister who is none', { ministers: '__proto__:signed' }, '__proto__'],
  ['no country', { countries: 'none' }, 'countries'],
])('%s: said, and nothing written', (_, changes, said) => {
  const { status, out, err } = run(NEW, flags(changes));
  expect(out).toContain(said);
  expect(err).toContain('Nothing was written');
  expect(err).not.toMatch(/\n\s+at /);
  expect(status).toBe(1);
  expect(written()).toEqual(THERE);
});

test.each(['../../evil', '2025/../../evil', '2025/Evil', '2025/con.md', ''])('id %j leads nowhere', (id) => {
  const { status } = run(NEW, flags({ id }));
  expect(status).not.toBe(0);
  expect(existsSync(join(root, 'evil.md'))).toBe(false);
  expect(written()).toEqual(THERE);
});

test('an id that is there already is not written over', () => {
  const { status, err } = run(NEW, flags({ id: '2025/arland-and-borland-sign-memorandum' }));
  expect(err).toBe('There is an entry 2025/arland-and-borland-sign-memorandum already; give another --id.\n');
  expect(status).toBe(2);
});

test('an unknown flag: a sentence and the flags', () => {
  const { status, err } = run(NEW, ['--titel=x']);
  expect(err).toContain("Unknown option '--titel'");
  expect(err).toContain('--title');
  expect(status).toBe(2);
});

test('shows what it resembles, and the cleaner address', () => {
  const title = 'Arland has an office that follows stolen money from fraud';
  const { out } = run(NEW, flags({ title, url: 'https://m.times.example.com/2025/09/returned?utm_source=x' }));
  expect(out).toContain('2019/cy-corr-opens-office');
  expect(out).toContain('Open `https://times.example.com/2025/09/returned`');
});

const DRAFT: Draft = {
  title: FLAGS.title,
  summary: FLAGS.summary,
  published: '',
  occurred: '',
  preview: false,
  added: '2026-01-15',
  publisher: 'arland-times',
  headline: '',
  language: 'en',
  url: FLAGS.url,
  read: 'full',
  countries: ['xa'],
  ministers: [],
  crimeTypes: [],
  organisations: [],
  agreements: [],
  events: [],
  body: '',
};

const text = (min: number, max: number) =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...`-:#'"{}[]&*!|>%@\`,? ~=\\nulltrue0123`),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: min,
      maxLength: max,
    })
    .filter((value) => line(min, max).safeParse(value).success);

test('whatever a line may hold is read back as it was typed', () => {
  fc.assert(
    fc.property(
      text(10, 110),
      text(60, 320),
      text(3, 300),
      fc.subarray([...ROLES], { minLength: 1 }),
      (title, summary, headline, roles) => {
        const draft = { ...DRAFT, title, summary, headline, ministers: [`bo-berg:${roles.join('+')}`] };
        const made = buildEntryText(draft);
        const head = parseFrontMatter(made);
        expect(head).not.toHaveProperty('problem');
        const data = 'yaml' in head ? head.yaml.data : undefined;
        expect(data).toMatchObject({ title, summary, source: { headline } });
        expect(formatContent('entries/2025/x.md', made)).toBe(made);
      },
    ),
    { numRuns: 300 },
  );
});

test('what it lets through, the check lets through', () => {
  const content = buildSampleContent();
  const files = Object.entries(buildSampleFiles()).map(([path, body]) => ({ path, bytes: Buffer.from(body) }));
  if (!content.digest) throw new Error('no digest');
  const opened = { files, content, digest: content.digest };
  const settings = { contentDir: '/content', asOf: undefined };
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      (title, occurred) => {
        const draft = { ...DRAFT, title, occurred };
        const id = proposeId(draft, findTakenIds(content));
        expect(id).toMatch(ENTRY_ID_PATTERN);
        const file = { path: `entries/${id}.md`, bytes: Buffer.from(buildEntryText(draft)) };
        const { shown, faults } = checkDraft(file, opened, settings);
        expect(faults).toEqual([]);
        const isWell = line(10, 110).safeParse(title).success && occurred === '';
        if (!isWell) expect(shown.messages.some(({ severity }) => severity === 'error')).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['Arland’s ministers sign a memorandum', '2025-07-09', '2025/arland-ministers-sign-memorandum'],
  ['ឯកឧត្តម សន្តិបណ្ឌិត', '', 'undated/entry'],
  ['CON — ឯកឧត្តម', '2025', '2025/entry-con'],
  ['Đà Nẵng hosts talks on scams', '../x', 'undated/da-nang-hosts-talks-scams'],
])('%s, %s: %s', (title, published, id) => {
  expect(proposeId({ title, published, occurred: '' }, new Set())).toBe(id);
  expect(proposeId({ title, published, occurred: '' }, new Set([id, `${id}-2`]))).toBe(`${id}-3`);
});
