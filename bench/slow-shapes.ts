/**
 * Texts made to be slow: one unit repeated as often as the reader's limits admit, and as often as 64 KB hold. Each unit
 * is one that some Markdown or YAML parser has been slow on.
 */
import { MAX_FILE_BYTES } from '../src/loader/files.ts';
import { findExcess } from '../src/loader/markdown-limits.ts';
import { findEarlyProblem } from '../src/loader/yaml-limits.ts';

export interface Shape {
  readonly name: string;
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** Pieces of Markdown. */
export const BODY_UNITS: readonly string[] = [
  ...[
    '*a_',
    '*a_ ',
    '_*a',
    'a**b',
    'a**b ',
    '**a ',
    '*a**b',
    '***a** ',
    '~~a ',
    'a~~b',
    '*',
    '**a*b',
    '_a __b ',
    '*\n',
    '*a\n',
  ],
  ...[
    '[',
    '[a',
    '![a',
    '[]',
    '[](',
    '[](<',
    '[a](b ',
    '[a](b "',
    '[a](<b',
    '[a][b',
    '[a]',
    '[a][a] ',
    '[[a](b)](c)',
    '](',
    ']',
  ],
  ...[
    '[^a]',
    '[^a]: b\n',
    '[^a]: b\n\n',
    '[a]: b\n',
    '[a]: b "\n',
    '[a]: <\n',
    '[a]:\n',
    '[a]: /b\n\n[a]',
    '[^1]: a\n    b\n',
  ],
  ...[
    '`',
    '`a',
    '``a`',
    '`a``b```c',
    '```\n',
    '~~~\na\n',
    '    a\n',
    '\ta\n',
    '\\',
    '\\a',
    '\\[',
    '\\|',
    '  \n',
    'a  \n',
    'a\\\n',
  ],
  ...[
    '<',
    '<a',
    '<a b',
    '<a b="c" ',
    '</a',
    '<!--',
    '<!-- a -->',
    '<?',
    '<![CDATA[',
    '<div>\n',
    '<x>\n\n',
    '<http://a>',
    '<a@b.c>',
  ],
  ...[
    '&',
    '&a',
    '&amp',
    '&#1',
    '&#x41;',
    '&lt;',
    '!',
    '![',
    '{',
    '(',
    '((',
    ')',
    '"',
    "'",
    '1',
    'a',
    'a ',
    ' ',
    '\t',
    '\n',
    'ក',
    '👍',
  ],
  ...[
    '> a\n',
    '>a\nb\n',
    '> > > a\n',
    '> - a\n',
    '- a\n',
    '- - - a\n',
    '- >a\nb\n',
    '- a\n  - b\n    - c\n',
    '- \n',
    '-\n',
    '* * *\n',
  ],
  ...[
    '1. a\n',
    '1) a\n',
    '+ a\n\n',
    '- a\n\n\n',
    '# a\n',
    '#\n',
    'a\n=\n',
    'a\n-\n',
    '---\n',
    '- [a]: b\n',
    '- # a\n',
    '> # a\n',
  ],
  ...[
    '|',
    '|a',
    '|a|\n|-|\n',
    '|a|b|\n|-|-|\n',
    'a|b\n-|-\nc\n',
    '|a|\n|:-:|\n|b\n',
    '| a |\n',
    '`|',
    '|`',
    '|\\',
    '|-|\n',
    '|a\n\n',
  ],
];

/** Whole bodies that no repetition of a unit gives. */
const BODIES: Readonly<Record<string, string>> = {
  'a table, narrow rows': `${'|a'.repeat(20)}\n${'|-'.repeat(20)}\n${'b\n'.repeat(480)}`,
  'a table, full rows': `${'|a'.repeat(4)}\n${'|-'.repeat(4)}\n${'|a|a|a|a\n'.repeat(480)}`,
  'a lazy quote': `${'> '.repeat(6)}a\n${'b\n'.repeat(490)}`,
  'lists by stairs, again and again': Array.from({ length: 490 }, (_, i) => `${'  '.repeat(i % 20)}- a`).join('\n'),
  'quotes and lists by stairs': Array.from({ length: 490 }, (_, i) => `> > ${'  '.repeat(i % 18)}- a`).join('\n'),
  'quotes by stairs': Array.from({ length: 490 }, (_, i) => `${'> '.repeat(i % 7)}a`).join('\n'),
  'a list of empty lines': `- a\n${'\n'.repeat(490)}  b`,
  'rising ticks': Array.from({ length: 170 }, (_, i) => `${'`'.repeat(i + 1)}a`).join(''),
  'falling ticks': Array.from({ length: 170 }, (_, i) => `${'`'.repeat(170 - i)}a`).join(''),
  'brackets in brackets': `${'['.repeat(190)}a${']'.repeat(190)}(b)`.repeat(2),
  'links in links': `${'['.repeat(190)}a${'](b)'.repeat(190)}`,
  'notes and marks': `${Array.from({ length: 240 }, (_, i) => `[^${i}]: a\n`).join('\n')}\n${Array.from({ length: 240 }, (_, i) => `[^${i}]`).join('')}`,
  'one note, many marks': `[^a]: b\n\n${'[^a] '.repeat(490)}`,
  'definitions and links': `${Array.from({ length: 240 }, (_, i) => `[a${i}]: b\n`).join('')}\n${Array.from({ length: 240 }, (_, i) => `[a${i}]`).join(' ')}`,
};

/** Pieces of YAML. */
export const YAML_UNITS: readonly string[] = [
  ...[
    'a: b\n',
    'a:\n',
    'a: ',
    'a: b: c\n',
    'a: "b"\n',
    '"a": b\n',
    '"a" ',
    'a: "',
    "a: '",
    "'",
    '"',
    '"\\',
    'a: |\n b\n',
    'a: >\n b\n',
  ],
  ...[
    '- a\n',
    '-\n',
    '- - ',
    '- a: b\n',
    '- {a: b}\n',
    '- "',
    '- |\n',
    '- [',
    ' - a\n',
    '[',
    '[]',
    '[a, b]\n',
    '[a,',
    '[a,\n ',
    '[[],',
  ],
  ...[
    '{',
    '{}',
    '{a: ',
    '{a: b}\n',
    '{a',
    '[? ',
    '[:,',
    '? a\n',
    '? a\n: b\n',
    '? [a]\n',
    '? - a\n',
    ': ',
    ':\n',
    '&a ',
    '&a\n',
    '*a ',
  ],
  ...[
    '!a ',
    '!a\n',
    '!<a> ',
    'a: !x b\n',
    '- &a b\n',
    '<<: *a\n',
    '#\n',
    '# a\n',
    ' # a\n',
    '\n',
    ' \n',
    '\t\n',
    '\t',
    ' ',
    'a',
    'a\n',
    'a\n\n',
  ],
  ...[
    '@',
    '`',
    '|\n',
    '>-\n',
    '%a\n',
    '...\n',
    ']\n',
    '},',
    'a #',
    '\u2028',
    '\u0085',
    'ក: a\n',
    '👍',
    'a: [\n',
    'a: {\n',
    'a:\n - b\n',
  ],
];

const keys = (of: (i: number) => string) => Array.from({ length: 9000 }, (_, i) => of(i)).join('');
const HEADS: Readonly<Record<string, string>> = {
  'many keys': keys((i) => `${i.toString(36)}:\n`),
  'many keys like known ones': keys((i) => `titel${i.toString(36)}: a\n`),
  'many ministers': `ministers:\n${keys((i) => ` m${i.toString(36)}: sined\n`)}`,
  'many ids that are none': `ministers:\n${keys((i) => ` M${i.toString(36)}: met\n`)}`,
  'many references': `countries:\n${' - xx\n'.repeat(9000)}`,
  'many corrections': `corrections:\n${' - {a: }\n'.repeat(9000)}`,
  'keys in braces': `a: {${keys((i) => `${i.toString(36)}: b, `)}}`,
  'long keys': keys((i) => `${i}${'a'.repeat(990)}:\n`),
  'a long text': `title: ${`${'a'.repeat(9000)}\n  `.repeat(7)}\n`,
  'many escapes': `title: "${`${'\\u0041'.repeat(1400)}\n  `.repeat(7)}"\n`,
  stairs: Array.from({ length: 300 }, (_, i) => `${' '.repeat(i % 190)}a:\n`).join(''),
};

const MAX_HEAD_LINES = 1990;
const AROUND = 400;

/** An entry whose body is the pieces, again and again, as often as is admitted. */
export function bodyOf(pieces: string): Shape {
  return entryOf(
    `body: ${shown(pieces)}`,
    'title: a',
    fill(pieces, (text) => !findExcess(text)),
  );
}

/** An entry whose front matter is the pieces, again and again. */
export function headOf(pieces: string): Shape {
  return entryOf(`head: ${shown(pieces)}`, fill(pieces, isReadable), 'a');
}

function entryOf(name: string, head: string, body: string): Shape {
  return { name, path: 'entries/2025/slow.md', text: `---\n${head}\n---\n${body}\n` };
}

/** Every shape, as a file of the content folder. */
export function buildShapes(): readonly Shape[] {
  const heads = [
    ...YAML_UNITS.map((unit): [string, string] => [shown(unit), fill(unit, isReadable)]),
    ...YAML_UNITS.map((unit): [string, string] => [`64 KB of ${shown(unit)}`, fill(unit, () => true)]),
    ...Object.entries(HEADS).map(([name, text]): [string, string] => [name, cut(text)]),
  ];
  return [
    ...BODY_UNITS.map(bodyOf),
    ...BODY_UNITS.map((unit) =>
      entryOf(
        `body: 64 KB of ${shown(unit)}`,
        'title: a',
        fill(unit, () => true),
      ),
    ),
    ...Object.entries(BODIES).map(([name, text]) => entryOf(`body: ${name}`, 'title: a', text)),
    ...heads.map(([name, text]) => entryOf(`head: ${name}`, text, 'a')),
    ...heads.map(([name, text]) => ({ name: `record: ${name}`, path: 'events/slow.yml', text })),
  ];
}

function isReadable(text: string): boolean {
  return !findEarlyProblem(text) && text.split('\n').length < MAX_HEAD_LINES;
}

/** The unit as often as 64 KB and the limits admit, in lines of at most 9,000 characters. */
function fill(unit: string, admits: (text: string) => boolean): string {
  let [low, high] = [1, Math.ceil(MAX_FILE_BYTES / Buffer.byteLength(unit))];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const text = repeat(unit, middle);
    if (Buffer.byteLength(text) < MAX_FILE_BYTES - AROUND && admits(text)) low = middle;
    else high = middle - 1;
  }
  return repeat(unit, low);
}

function repeat(unit: string, count: number): string {
  if (unit.includes('\n')) return unit.repeat(count);
  const inLine = Math.max(1, Math.floor(9000 / unit.length));
  const lines = Array.from({ length: Math.floor(count / inLine) }, () => unit.repeat(inLine));
  return [...lines, unit.repeat(count % inLine)].join('\n');
}

/** As many whole lines as fit. */
function cut(text: string): string {
  const lines = text
    .slice(0, MAX_FILE_BYTES - AROUND)
    .split('\n')
    .slice(0, MAX_HEAD_LINES);
  return lines.join('\n');
}

function shown(unit: string): string {
  return JSON.stringify(unit);
}
