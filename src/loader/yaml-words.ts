/** The parser's errors in words for whoever does not know YAML. */
import { escapeInvisible } from '../domain/message.ts';

type Words = readonly [problem: string, cure: string];

const QUOTE_IT = 'Put the text in quotes.';

/** By what the parser says, where its code covers several things. */
const BY_MESSAGE: readonly (readonly [said: RegExp, words: Words])[] = [
  [/^Missing closing/, ['a quote that is not closed', 'Close it, or delete the opening one.']],
  [/must (?:be sufficiently indented and )?end with a/, ['a bracket that is not closed', 'Close it with `]` or `}`.']],
  [/^Implicit (?:map )?keys/, ['a line without `key: value`', 'Indent it under its key, or add the missing `: `.']],
  [/^Missing , /, ['two values without a comma', 'Put `, ` between them, or the whole text in quotes.']],
  [/^Missing space after :/, ['a `:` without a space', 'Put a space behind it.']],
  [/^Comments must be/, ['a `#` directly behind a text', 'Put a space before it, or the text in quotes.']],
  [
    /at node end$/,
    ['text behind the end of a value', 'Put all of it in one pair of quotes, `"It’s “so”"`, or indent it.'],
  ],
];

const BY_CODE: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: ['a tab as indentation', 'Indent with spaces.'],
  BAD_INDENT: ['an indentation that fits no line above', 'Line the key up with its neighbours, two spaces a level.'],
  BLOCK_AS_IMPLICIT_KEY: ['`: ` inside a text', 'Put the text in quotes: `title: "A: b"`.'],
  MULTILINE_IMPLICIT_KEY: ['a key of more than one line', 'Keep the key and its `:` on one line.'],
  MISSING_CHAR: ['YAML that stops short', 'Close the quote or bracket, or add the missing `: `.'],
  BAD_ALIAS: ['a `*` alias', QUOTE_IT],
  ALIAS_PROPS: ['a `*` alias', QUOTE_IT],
  MULTIPLE_ANCHORS: ['an `&` anchor', QUOTE_IT],
  MULTIPLE_TAGS: ['a `!` tag', QUOTE_IT],
  TAG_RESOLVE_FAILED: ['a `!` tag', 'Put the text in quotes, or delete the tag.'],
  UNEXPECTED_TOKEN: ['a character YAML does not expect here', QUOTE_IT],
  BAD_SCALAR_START: ['a text that begins with a character YAML reserves', QUOTE_IT],
  BAD_DQ_ESCAPE: ['a `\\` in double quotes', 'Use single quotes, or write `\\\\`.'],
};

/** What is wrong and how to mend it, from the code and the first line of an error of the `yaml` package. */
export function explainYaml(code: string, message: string): { problem: string; cure: string } {
  const known = BY_MESSAGE.find(([said]) => said.test(message))?.[1] ?? BY_CODE[code];
  if (known) return { problem: known[0], cure: known[1] };
  const said = escapeInvisible(message.split('\n')[0] ?? '').slice(0, 120);
  return { problem: `YAML that cannot be read (${said})`, cure: 'Compare it with an existing file.' };
}
