import type { Entry } from '../../domain/digest.ts';
import { quote } from '../../domain/message.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { Finding, Rule } from '../rule.ts';
import { languageName, shareInScriptOf } from '../scripts.ts';

const THAI = 'บันทึกความเข้าใจฉบับนี้ว่าด้วยการต่อต้านการฉ้อโกงข้ามพรมแดน';

/** Title, summary and body are in the script of the edition's first language; which language it is no script tells. */
export const textLanguage: Rule = {
  id: 'text-language',
  severity: 'error',
  summary: 'Entries are written in the first language of the edition.',
  why: 'A reader of the digest reads one language; the source’s own words stand under `source.headline`.',
  right: [{ entry: { title: 'Arland and Borland sign a memorandum (บันทึก) on fraud' } }],
  wrong: [
    {
      entry: { title: THAI.slice(0, 60) },
      says: [`Unexpected script of \`title\` (\`${THAI}\`), expected that of English (\`en\`)`],
    },
    {
      body: `${THAI}\n\n${THAI}`,
      says: [`Unexpected script of the body (\`${THAI}…\`), expected that of English (\`en\`)`],
    },
  ],
  *checkDigest({ digest }) {
    const [language] = digest.edition.languages;
    if (language === undefined) return;
    for (const entry of digest.entries.values()) yield* checkEntry(entry, language);
  },
};

function* checkEntry(entry: Entry, language: LanguageTag): Iterable<Finding> {
  const { file, title, summary, body, bodyLine } = entry;
  if (isForeign(title, language)) yield { file, path: ['title'], ...describe('`title`', title, language) };
  if (isForeign(summary, language)) yield { file, path: ['summary'], ...describe('`summary`', summary, language) };
  if (!isForeign(body, language)) return;
  const line = bodyLine + (/^\s*/.exec(body)?.[0].split('\n').length ?? 1) - 1;
  yield { file, path: [], place: { line, column: 1 }, ...describe('the body', body.trim(), language) };
}

/** Most letters are of other scripts. */
function isForeign(text: string, language: LanguageTag): boolean {
  const share = shareInScriptOf(language, text);
  return share !== undefined && share < 0.5;
}

function describe(what: string, text: string, language: LanguageTag): Pick<Finding, 'reason' | 'note' | 'expected'> {
  const start = [...text].slice(0, 60).join('').trim();
  const shown = quote(start.length < text.length ? `${start}…` : start);
  return {
    reason: `Unexpected script of ${what} (${shown}), expected that of ${languageName(language)}`,
    note: 'Say it in the language of the edition. A headline in its own script goes under `source.headline`.',
    expected: language,
  };
}
