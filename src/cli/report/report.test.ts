import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { expect, test, vi } from 'vitest';
import { findAdded } from '../../lint/compare.ts';
import type { Example } from '../../lint/rule.ts';
import { lint } from '../../lint/run.ts';
import { buildSampleContent, buildSampleFiles, SAMPLE_ENTRY } from '../../lint/sample-content.ts';
import { buildSite } from '../../site/from-content.ts';
import { findChanges } from './changes.ts';
import { inert, inertCode, inertMessage, isInertReport } from './inert.ts';
import { formatReport, MOST_LETTERS } from './report.ts';

// Commands are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const SETTINGS = { siteUrl: undefined, basePath: '/', asOf: undefined };

function report(after: Example, before: Example = {}): string {
  const [old, now] = [buildSampleContent(before), buildSampleContent(after)];
  const { messages, faults } = lint(now);
  const { added } = findAdded(messages, lint(old).messages);
  const site = now.digest && buildSite(now.digest, SETTINGS, () => '');
  return formatReport({ change: findChanges(old, now), site, added, faults });
}

const NEW = `---
title: Borland returns three million to people deceived by telephone
summary: Banks of Borland have sent back what a ring of callers had taken from pensioners in Arland since the spring.
published: 2025-09-02
occurred: 2025-09-01
added: 2026-01-15
source:
  publisher: arland-times
  language: en
  url: https://times.example.com/2025/09/returned?a=1&b=2
  read: excerpt
countries: [xa, xb]
ministers: { bo-berg: { role: [spoke, met], printed: Home Minister } }
crimeTypes: [fraud]
agreements: [xa-xb-2025-fraud]
uncertain:
  - How many people had their money back is not said.
---

${'Nobody said how long it had taken to find the accounts. '.repeat(6)}
`;

test('a new entry: what its page will show, in words', () => {
  expect(report({ files: { 'entries/2025/returned.md': NEW } })).toBe(`## What this change does

1 new entry. No new messages.

### New: Borland returns three million to people deceived by telephone

\`entries/2025/returned.md\`

> Banks of Borland have sent back what a ring of callers had taken from pensioners in Arland since the spring\\.

- **When:** happened September 1\\, 2025 · published September 2\\, 2025 · added January 15\\, 2026
- **Countries:** Arland; Borland
- **Country pair:** Arland and Borland
- **Ministers:** Bo Berg (Minister of Home Affairs \\(last seen in office May 5\\, 2019\\) · spoke\\, met · in the source\\: “Home Minister”)
- **Crime types:** Fraud
- **Agreements:** Memorandum on cross\\-border fraud (Memorandum of understanding · as of January 15\\, 2026\\: Signed)
- **Source:** Arland Times, English, no headline, read in part
- **Address:** \`https://times.example.com/2025/09/returned?a=1&b=2\`
- **Text:** 66 words

Left open:

- How many people had their money back is not said\\.

Joins \`/entries/2025/returned/\`, \`/countries/xa/\`, \`/countries/xb/\`, \`/ministers/bo-berg/\`, \`/crime-types/fraud/\`, \`/agreements/xa-xb-2025-fraud/\`, \`/publishers/arland-times/\`, \`/relations/xa-xb/\`, \`/editions/2025-09/\`.
`);
});

test('a changed entry names its fields; one that cannot be read, and one that is gone, are listed', () => {
  const made = report(
    { entry: { title: 'Arland and Borland signed a memorandum on fraud' }, files: { 'entries/2025/faulty.md': 'x' } },
    { files: { 'entries/2025/returned.md': NEW } },
  );
  expect(made).toContain('1 changed entry, 1 entry gone, 1 entry that cannot be read.');
  expect(made).toContain('— changed: `title`');
  expect(made).toContain('- gone: `2025/returned`');
  expect(made).toContain('- cannot be read: `2025/faulty`');
  expect(made).toContain('**It cannot be published yet:**');
});

test('an edition that cannot be read is a report all the same', () => {
  const made = report({ files: { 'edition.yml': 'name: [' } });
  expect(made).toContain('`content/edition.yml:1`');
});

/** What the host would act upon: Markdown's own, and what it finds in finished text. */
function findActs(markdown: string): readonly string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const acts: string[] = [];
  visit(tree, (node) => {
    if (['link', 'image', 'html', 'linkReference', 'imageReference', 'definition', 'code'].includes(node.type)) {
      acts.push(node.type);
    }
    if (node.type === 'text' && /@\w|#\d|:\/\/|www\.|gh-\d|:[\w+-]+:/i.test(node.value)) acts.push(node.value);
  });
  return acts;
}

const HOSTILE = [
  '![x](https://evil.example/x.png) and [click](javascript:alert(1)) here',
  '<img src=x onerror=alert(1)><script>alert(1)</script> <!-- -->',
  'ping @everyone and @org/team, closes #1, GH-2, see evil.example',
  'go to https://evil.example or www.evil.example or a@evil.example now',
  '`](x) ` | a | b | ``` # heading \\[x](y) :octocat: &lt;b&gt; &#64;me',
  '[x]: https://evil.example "definition" and [x] and ~~struck~~ **bold**',
  '- [ ] task > quote 1. list ### heading --- *** ___ $math$ $$x$$',
];

test.each(HOSTILE)('inert as text, in code and in messages: %s', (text) => {
  for (const made of [inert(text), inertCode(text), inertMessage(text), inertMessage(`Unexpected \`${text}`)]) {
    expect(findActs(made)).toEqual([]);
    expect(made).not.toContain('](');
    expect(made).not.toContain('\n');
  }
});

test('whatever a stranger writes, nothing in the report acts, and it is bounded', () => {
  const piece = fc.oneof(
    fc.constantFrom(...HOSTILE, '@', '](', '`', '|', '<', '://', '\\'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (stranger) => {
      for (const made of [inert(stranger), inertCode(stranger), inertMessage(stranger)]) {
        expect(findActs(`- **Title:** ${made}`)).toEqual([]);
        expect(findActs(`| a | b |\n| --- | --- |\n| x | ${made} |`)).toEqual([]);
        expect(made).not.toContain('](');
      }
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(text, text, (title, other) => {
      const entry = { title, summary: `${other} ${title}`, uncertain: [other, title], ministers: { [other]: title } };
      const source = {
        publisher: 'arland-times',
        headline: other,
        language: 'en',
        url: `https://times.example.com/${title}`,
        read: 'full',
      };
      const made = report({ entry: { ...entry, source } });
      expect(findActs(made)).toEqual([]);
      expect(isInertReport(made)).toBe(true);
      expect(made).not.toContain('](');
      expect(made.length).toBeLessThanOrEqual(MOST_LETTERS);
    }),
    { numRuns: 40 },
  );
});

test.each([...HOSTILE, 'a &#64;me', 'a `` ` @me `` b', '| `a | @me` |', '\\` @me \\`', 'x\n`a\n@me`'])(
  'a report with %j is not ours',
  (text) => {
    expect(isInertReport(text)).toBe(false);
  },
);

test('a text that ends in a backslash is still judged to be ours', () => {
  const source = {
    publisher: 'arland-times',
    headline: 'Back\\',
    language: 'en',
    url: 'https://times.example.com/\\',
    read: 'full',
  };
  const entry = { title: 'Arland and Borland met\\', summary: '\\`', uncertain: ['\\'], source };
  expect(isInertReport(report({ entry }))).toBe(true);
  expect(isInertReport(inertMessage('\\`a\\` and \\`b'))).toBe(true);
});

test('hostile titles that the schema admits are shown, and do nothing', () => {
  for (const title of HOSTILE) {
    const made = report({ entry: { title, uncertain: [title, title.repeat(2)] } });
    expect(findActs(made)).toEqual([]);
    expect(isInertReport(made)).toBe(true);
    expect(made).toContain('### Changed: ');
  }
});

test('a hundred and twenty new entries: whole cards up to the bound, and what is left out is counted', () => {
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, n) => [
      `entries/2025/returned-${n}.md`,
      NEW.replace('returned?a=1', `returned-${n}?a=1`),
    ]),
  );
  const made = report({ files });
  expect(made.length).toBeLessThanOrEqual(MOST_LETTERS);
  expect(made).toMatch(/The report ends here: \d+ more parts would not fit\./);
});

test('the command: measured against a commit', () => {
  const root = mkdtempSync(join(tmpdir(), 'report-'));
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
      writeFileSync(join(root, 'content', path), text);
    }
  };
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: root } });
  const git = (...args: readonly string[]) =>
    run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args]);
  try {
    write(buildSampleFiles());
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'sample');
    write({ 'entries/2025/returned.md': NEW, [SAMPLE_ENTRY]: 'no entry\n' });
    const script = join(import.meta.dirname, '../pr-report.ts');
    expect(run(process.execPath, [script, '--out', 'report.md'])).toMatchObject({ status: 0, stderr: '' });
    const made = readFileSync(join(root, 'report.md'), 'utf8');
    expect(made).toContain('1 new entry, 1 entry that cannot be read.');
    expect(run(process.execPath, [script, '--base', 'nowhere'])).toMatchObject({ status: 2 });
    expect(run(process.execPath, [script, '--bas', 'x']).stderr).toMatch(/^Unknown option '--bas'/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
