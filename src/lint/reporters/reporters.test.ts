import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { describe, expect, test, vi } from 'vitest';
import type { Message } from '../../domain/message.ts';
import { formatGithub, formatJobSummary } from './github.ts';
import { formatJson } from './json.ts';
import type { Shown } from './shown.ts';
import { formatText } from './text.ts';

// Thousands of random texts, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const message: Message = {
  file: 'entries/2025/a.md',
  line: 3,
  column: 12,
  rule: 'schema',
  severity: 'error',
  field: 'published',
  reason: 'Unexpected `2568-07-09` for `published` (a Buddhist-era year (2568)), expected a date',
  note: 'Did you mean `2025-07-09`?',
  expected: '2025-07-09',
  actual: '2568-07-09',
};
const notice: Message = { ...message, line: 2, column: 1, rule: 'plain-http', severity: 'notice', note: '' };

const shownOf = (messages: readonly Message[]): Shown => ({
  messages,
  hidden: { elsewhere: 2, older: 1 },
  since: 'origin/main',
  asOf: '2026-01-15' as Shown['asOf'],
  files: 13,
  accepted: 0,
  folder: 'content/',
});
const texts = new Map([['entries/2025/a.md', '---\ntitle: A\npublished: 2568-07-09\n---\n']]);

describe('text', () => {
  test('shows place, reason, line, cure and rule', () => {
    expect(formatText(shownOf([notice, message]), { colours: false, texts })).toMatchSnapshot();
  });

  test('is coloured only when asked to be', () => {
    const colour = '\u001b[';
    expect(formatText(shownOf([message]), { colours: false, texts })).not.toContain(colour);
    expect(formatText(shownOf([message]), { colours: true, texts })).toContain(colour);
  });

  test('puts the mark under the place, whatever stands before it', () => {
    const line = 'headline: 「한국」 ไทย ក\u200bខ x';
    const column = line.indexOf('x') + 1;
    const text = formatText(shownOf([{ ...message, line: 1, column }]), {
      colours: false,
      texts: new Map([['entries/2025/a.md', line]]),
    });
    expect(text).toMatchSnapshot();
  });
});

describe('github', () => {
  test('the gravest comes first', () => {
    expect(formatGithub(shownOf([notice, message]))).toMatchSnapshot();
    expect(formatJobSummary(shownOf([notice, message]))).toMatchSnapshot();
  });
});

describe('json', () => {
  test('is the shape documented', () => {
    expect(JSON.parse(formatJson(shownOf([message])))).toMatchSnapshot();
  });
});

const DANGEROUS = [
  ...['::error::x', '\n::set-output name=a::b', '%0A::warning::x', '##[error]x', '##[add-mask]x', '\r\n::stop::', '::'],
  ...[
    '\u001b[31m',
    '\u009b2J',
    '\u0007',
    '\u202e',
    '\u2028::error::',
    '`',
    '``',
    '|',
    '<script>',
    '[a](b)',
    '**',
    '@all',
  ],
  ...['\u{e0041}', '\ud800', '%', ',', ':', '\\', '&lt;', 'https://a.example', '\t'],
];
const stranger = fc
  .array(fc.oneof(fc.constantFrom(...DANGEROUS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const strangers = fc.record({ file: stranger, field: stranger, reason: stranger, note: stranger, actual: stranger });
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** What the runner takes for a command: `::name …::` at the start of a line, or `##[…]` anywhere in one. */
function commandsIn(log: string): readonly string[] {
  return log.split('\n').filter((line) => /^\s*::[^:]/.test(line) || line.includes('##['));
}

describe("a stranger's text", () => {
  const severity = 'error';
  const withText = (change: Partial<Message>): Message => ({ ...message, ...change, severity });

  test('neither moves the terminal nor speaks to the runner, in text', () => {
    fc.assert(
      fc.property(strangers, stranger, (change, line) => {
        const file = new Map([[change.file, `a\nb\n${line}\n`]]);
        const text = formatText(shownOf([withText(change)]), { colours: false, texts: file });
        expect(text).not.toMatch(ACTIVE);
        expect(commandsIn(text)).toEqual([]);
      }),
    );
  });

  test('makes one annotation a message and no other command', () => {
    fc.assert(
      fc.property(strangers, (change) => {
        const log = formatGithub(shownOf([withText(change)]));
        expect(log).not.toMatch(ACTIVE);
        expect(commandsIn(log)).toHaveLength(1);
        expect(log).toMatch(/^::error file=[^,:]*,line=3,col=12,title=schema::[^\n]*\n[^\n]*\n$/);
      }),
    );
  });

  test('is neither link, HTML nor a cell of its own in the summary', () => {
    fc.assert(
      fc.property(strangers, (change) => {
        const summary = formatJobSummary(shownOf([withText(change)]));
        expect(summary).not.toMatch(ACTIVE);
        const tree = fromMarkdown(summary, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
        const types: string[] = [];
        visit(tree, (node) => {
          types.push(node.type);
        });
        expect(types.filter((type) => ['html', 'link', 'image', 'strong', 'definition'].includes(type))).toEqual([]);
        expect(types.filter((type) => type === 'tableRow')).toHaveLength(2);
        expect(types.filter((type) => type === 'tableCell')).toHaveLength(8);
      }),
    );
  });

  test('comes back whole from the JSON, which is harmless as it stands', () => {
    fc.assert(
      fc.property(strangers, (change) => {
        const json = formatJson(shownOf([withText(change)]));
        expect(json).not.toMatch(ACTIVE);
        expect(commandsIn(json)).toEqual([]);
        expect(JSON.parse(json).messages[0]).toMatchObject(change);
      }),
    );
  });
});
