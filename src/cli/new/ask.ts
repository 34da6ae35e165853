/** The questions of `npm run new`, with completion from the registers. */
import { checkbox, confirm, input, search, select } from '@inquirer/prompts';
import type { Digest } from '../../domain/digest.ts';
import { findEdtfProblem } from '../../domain/edtf.ts';
import { ROLES } from '../../domain/kinds.ts';
import { findUrlProblem, languageTag } from '../../domain/text.ts';
import { namesOf } from '../../search/names.ts';
import { foldNames } from '../../search/propose-terms.ts';

export interface Choice {
  readonly id: string;
  /** Every name it goes by, in any script, the one to show first. */
  readonly names: readonly string[];
}

/** A line of text within bounds, counted as a reader would count. */
export function askLine(message: string, min: number, max: number): Promise<string> {
  return input({
    message,
    validate: (text) => {
      const length = [...text.trim()].length;
      if (length >= min && length <= max) return true;
      return `${length} characters; ${min} to ${max} are expected.`;
    },
  }).then((text) => text.trim());
}

/** A line that may stay empty. */
export async function askOptional(message: string): Promise<string> {
  return (await input({ message })).trim();
}

export function askDate(message: string): Promise<string> {
  return input({
    message,
    validate: (text) => {
      const found = text === '' ? undefined : findEdtfProblem(text);
      if (!found) return true;
      return `That is ${found.problem}.${found.proposal ? ` Did you mean ${found.proposal}?` : ''} Leave it empty where nobody knows.`;
    },
  });
}

export function askUrl(message: string): Promise<string> {
  return input({
    message,
    validate: (text) => {
      const problem = findUrlProblem(text.trim());
      return problem ? `There is ${problem}. Copy the whole address from the browser.` : true;
    },
  }).then((text) => text.trim());
}

export function askLanguage(message: string): Promise<string> {
  return input({
    message,
    validate: (text) => languageTag.safeParse(text).success || 'A language tag is expected, such as en, vi or zh-Hant.',
  });
}

export function askYes(message: string, isYes = false): Promise<boolean> {
  return confirm({ message, default: isYes });
}

/** One of a register, by typing a part of its name. */
export function askOne(message: string, choices: readonly Choice[], first?: string): Promise<string> {
  const sorted = [...choices].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  return search({ message, source: (term) => matching(sorted, term) });
}

export function askKind(message: string, values: readonly string[]): Promise<string> {
  return select({ message, choices: values.map((value) => ({ value })) });
}

/** Several of a register, at least `least`: what is proposed can be taken or left, and more be added by typing. */
export async function askMany(
  message: string,
  choices: readonly Choice[],
  proposed: readonly string[],
  least = 0,
): Promise<string[]> {
  const known = choices.filter(({ id }) => proposed.includes(id));
  const taken = known.length === 0 ? [] : await takeProposed(message, known);
  for (;;) {
    const end = { id: '', names: [taken.length === 0 ? 'None' : 'No more'] };
    const rest = [...(taken.length < least ? [] : [end]), ...choices.filter(({ id }) => !taken.includes(id))];
    const id = await search({ message: `${message}: add one, or Enter`, source: (term) => matching(rest, term) });
    if (id === '') return taken;
    taken.push(id);
  }
}

function takeProposed(message: string, known: readonly Choice[]): Promise<string[]> {
  const choices = known.map((choice) => ({ value: choice.id, name: shown(choice), checked: true }));
  return checkbox({ message: `${message} named in your text`, choices });
}

/** Ministers, each with a role. */
export async function askMinisters(message: string, digest: Digest, proposed: readonly string[]): Promise<string[]> {
  const choices = [...digest.ministers].map(([id, minister]) => ({ id, names: namesOf('ministers', minister) }));
  const parts: string[] = [];
  for (const id of await askMany(message, choices, proposed)) {
    const name = choices.find((choice) => choice.id === id)?.names[0] ?? id;
    parts.push(`${id}:${(await askRoles(`What did ${name} do?`)).join('+')}`);
  }
  return parts;
}

function askRoles(message: string): Promise<string[]> {
  return checkbox({ message, choices: ROLES.map((role) => ({ value: role })), required: true });
}

/** Choices of which a name in any script, or the id, has what was typed. */
function matching(choices: readonly Choice[], term: string | undefined) {
  const wanted = foldNames(term ?? '');
  return choices
    .filter(({ id, names }) => [id, ...names].some((name) => foldNames(name).includes(wanted)))
    .map((choice) => ({ value: choice.id, name: shown(choice) }));
}

function shown({ id, names: [name = id] }: Choice): string {
  return id === '' ? name : `${name} (${id})`;
}
