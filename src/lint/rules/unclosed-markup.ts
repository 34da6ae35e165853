import { quote } from '../../domain/message.ts';
import type { BodyPart } from '../body-parts.ts';
import type { FileFinding, Rule } from '../rule.ts';

/**
 * Signs of Markdown that are shown as they stand. CommonMark (0.31, section 6.2) closes `**` by what stands around
 * it; next to letters of scripts without spaces, and to punctuation, it often neither opens nor closes.
 */
export const unclosedMarkup: Rule = {
  id: 'unclosed-markup',
  severity: 'error',
  summary: 'No `**`, `~~` or `](` is left over in the text.',
  why: 'Readers see the signs: the bold, the strike or the link did not close where its author thought it did.',
  right: [
    { body: `${'The paper names no sum and no day. '.repeat(8)}It is **not binding**, and 2\\*\\*8 is a number.` },
    { body: `${'The paper names no sum and no day. '.repeat(8)}In Thai it is called **บันทึก** by all.` },
  ],
  wrong: [
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}It is ** not binding** at all.`,
      says: ['Unexpected `**` in the text, expected bold that opens and closes'],
    },
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}In Thai it is called **“บันทึก”**ความเข้าใจ by all.`,
      says: ['Unexpected `**` in the text, expected bold that opens and closes'],
    },
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}See [its text](https://times.example.com/a b).`,
      says: ['Unexpected `](` in the text, expected a link that opens and closes'],
    },
  ],
  *checkFile({ body }) {
    for (const part of body?.texts ?? []) {
      const sign = SIGNS.find(([text]) => part.text.includes(text) && !isEscaped(text, body?.markdown ?? ''));
      if (sign) yield describe(part, sign);
    }
  },
};

type Sign = readonly [text: string, meant: string, cure: string];

const SIGNS: readonly Sign[] = [
  [
    '**',
    'bold',
    'Put no space inside the two `**`, and none of them between a letter and a quotation mark or bracket: move the ' +
      'mark outside, or put a space on the other side.',
  ],
  ['~~', 'struck text', 'Put no space inside the two `~~`.'],
  ['](', 'a link', 'Write `[words](address)`; a space in the address is written `%20`.'],
];

/** A body that writes the sign with backslashes means it as text. */
function isEscaped(sign: string, markdown: string): boolean {
  return markdown.includes([...sign].map((character) => `\\${character}`).join(''));
}

function describe({ text, place }: BodyPart, [sign, meant, cure]: Sign): FileFinding {
  const at = text.indexOf(sign);
  const before = text.slice(0, at).split('\n');
  const line = place.line + before.length - 1;
  const column = before.length > 1 ? (before.at(-1) ?? '').length + 1 : place.column + at;
  return {
    place: { line, column },
    field: 'body',
    reason: `Unexpected ${quote(sign)} in the text, expected ${meant} that opens and closes`,
    note: `It stands in ${quote(text.slice(Math.max(0, at - 20), at + 30))}. ${cure} To show the signs, write ${quote([...sign].map((it) => `\\${it}`).join(''))}.`,
  };
}
