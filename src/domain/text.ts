/** Text fields: one line, no control characters, bounded in length (counted in code points). */
import { z } from 'zod';

/** C0 and C1 controls, and the line and paragraph separators: no field of one line may hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;

/**
 * A line of plain text between `min` and `max` code points, without control characters, halves of surrogate pairs (a
 * YAML escape can write one, and no UTF-8 can) or outer spaces.
 */
export function line(min: number, max: number) {
  return z
    .string()
    .meta({ minLength: min, maxLength: max })
    .superRefine((text, ctx) => {
      const length = [...text].length;
      if (length < min || length > max) {
        ctx.addIssue({ code: 'custom', message: 'length', params: { length, min, max } });
      }
      if (CONTROL.test(text) || !text.isWellFormed()) {
        ctx.addIssue({ code: 'custom', message: 'control', params: { control: true } });
      }
      if (text !== text.trim()) ctx.addIssue({ code: 'custom', message: 'spaces', params: { trim: text.trim() } });
    });
}

/** YAML is read as text only, so yes is written `true`; no is written by leaving the key out. */
export const flag = z.literal('true');

/** A language tag of BCP 47 in its canonical form: `en`, `zh-Hant`, `fil`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { abort: true })
  .refine((tag) => isLanguageTag(tag), { params: { language: true } })
  .brand<'LanguageTag'>();
export type LanguageTag = z.infer<typeof languageTag>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** Names by language tag; the edition's first language is required by a rule, not by this shape. */
export const names = z.record(languageTag, line(1, 120)).refine((value) => Object.keys(value).length > 0);

/** An address of the web: parsed by the URL standard (WHATWG), http or https, without user name or password. */
export const webUrl = z
  .string()
  .max(2000)
  .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' })
  .superRefine((text, ctx) => {
    const problem = findUrlProblem(text);
    if (problem) ctx.addIssue({ code: 'custom', message: problem, params: { url: problem } });
  })
  .brand<'WebUrl'>();
export type WebUrl = z.infer<typeof webUrl>;

/** Says why a text is not an address that a reader may be sent to; nothing where it is one. */
export function findUrlProblem(text: string): string | undefined {
  if (/\s/u.test(text) || CONTROL.test(text) || !text.isWellFormed()) {
    return 'a space or control character in the address';
  }
  if (!URL.canParse(text)) return 'an address that is not whole';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `the scheme \`${url.protocol}\``;
  // The standard mends `https:/a.org` and `https:///a.org`; a reader should see the host that is meant.
  if (!/^https?:\/\/[^/\\]/i.test(text)) return 'an address without `//` and a host';
  if (url.username || url.password) return 'a user name or password in the address';
  if (!url.hostname.includes('.')) return 'a host without a domain';
  if (text.includes('\\')) return 'a backslash in the address';
  if (/["<>`]/.test(text)) return 'a quote or angle bracket in the address';
  if (/%(?![0-9a-f]{2})/i.test(text)) return 'a `%` that is not followed by two hexadecimal digits';
  return undefined;
}
