/** Findings about texts, dates, addresses and combinations: what our own refinements check. */
import { quote } from '../domain/message.ts';
import { type Faulty, type Finding, nameOf, unexpected } from './finding.ts';
import { malformed, wrongKeys } from './value-findings.ts';

/** What a refinement says of the value it refused. */
type Params = Readonly<Record<string, unknown>>;

/** The finding for the parameters that a refinement of `domain/` gives. */
export function describeCustom(params: Params, faulty: Faulty): Finding {
  if (params['edtf']) return wrongDate(params, faulty);
  if (params['url']) return wrongUrl(String(params['url']), faulty);
  if (params['length'] !== undefined) return wrongLength(params, faulty);
  if (params['control']) return controlCharacter(faulty);
  if (params['trim'] !== undefined) return outerSpace(params['trim'], faulty);
  if (params['language']) return wrongLanguage(faulty);
  if (Array.isArray(params['reserved'])) return reservedId(params['reserved'], faulty);
  if (Array.isArray(params['exactlyOne'])) return wrongKeys('exactly one', params['exactlyOne'], faulty.path);
  if (Array.isArray(params['atLeastOne'])) return wrongKeys('at least one', params['atLeastOne'], faulty.path);
  return malformed(faulty);
}

function wrongDate(params: Params, { path, value }: Faulty): Finding {
  const proposal = params['proposal'];
  const expected = params['day']
    ? 'a day such as `2025-07-09`'
    : 'a date such as `2025-07-09`, `2025-07`, `2025` or `2025-07-07/2025-07-09`';
  return {
    path,
    reason: `Unexpected ${quote(value)} for ${nameOf(path)} (${String(params['problem'])}), expected ${expected}`,
    note: proposal ? `Did you mean ${quote(proposal)}?` : 'Write as much of the date as the source gives, and no more.',
    expected: proposal ? String(proposal) : expected,
    actual: String(value),
  };
}

function wrongUrl(problem: string, { path, value }: Faulty): Finding {
  return {
    path,
    reason: `${unexpected(problem)} in ${nameOf(path)}, expected a whole address that begins with \`https://\` or \`http://\``,
    note: `Copy the address from the browser. It reads ${quote(value)}.`,
    expected: 'https://…',
    actual: String(value),
  };
}

function wrongLength(params: Params, { path }: Faulty): Finding {
  const [length, min, max] = [Number(params['length']), Number(params['min']), Number(params['max'])];
  return {
    path,
    reason: `Unexpected length of ${nameOf(path)} (${length} characters), expected ${min} to ${max}`,
    note: length < min ? 'Say a little more.' : `Shorten it by ${length - max} characters.`,
    expected: `${min}–${max}`,
    actual: String(length),
  };
}

function controlCharacter({ path, value }: Faulty): Finding {
  return {
    path,
    reason: `Unexpected control character in ${nameOf(path)}, expected one line of text`,
    note: `Delete it: ${quote(value)}. A long text goes after \`>-\`, which folds its lines into one.`,
  };
}

function outerSpace(trimmed: unknown, { path }: Faulty): Finding {
  return {
    path,
    reason: `Unexpected space around the text of ${nameOf(path)}, expected none`,
    note: `Write ${quote(trimmed)}. A text after \`>\` ends in a line break: use \`>-\`.`,
  };
}

function wrongLanguage({ path, value }: Faulty): Finding {
  return {
    path,
    reason: `Unexpected ${quote(value)} for ${nameOf(path)}, expected a BCP 47 language tag`,
    note: 'Write a tag in its canonical form: `en`, `vi`, `zh-Hant`.',
  };
}

function reservedId(kept: readonly unknown[], { path, value }: Faulty): Finding {
  return {
    path,
    reason: `Unexpected ${quote(value)} for ${nameOf(path)}, expected an id that the site does not keep for itself`,
    note: `These are kept: ${kept.map(quote).join(', ')}.`,
  };
}
