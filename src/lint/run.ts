/** Runs all rules over content: one report of every problem of every file. */
import { resolveAsOf } from '../domain/as-of.ts';
import type { Digest } from '../domain/digest.ts';
import { type Day, parseDay } from '../domain/edtf.ts';
import { compareMessages, type Message } from '../domain/message.ts';
import type { Content } from '../loader/content.ts';
import { buildContext, isWhole } from './context.ts';
import { applyExceptions } from './exceptions.ts';
import { checkFile, describeFault, type Fault, type FileResult } from './file-check.ts';
import { type FoundBy, locateFindings } from './locate.ts';
import type { Context, Rule } from './rule.ts';
import { ALL_RULES, RULES, UNUSED_EXCEPTION } from './rules/index.ts';

export interface Report {
  /** In the order of files and lines. */
  readonly messages: readonly Message[];
  /** The day counted as today; nothing where the edition could not be read. */
  readonly asOf: Day | undefined;
  readonly files: number;
  /** Messages that exceptions accept. */
  readonly accepted: number;
  /** Rules that broke. */
  readonly faults: readonly Fault[];
}

export interface RunOptions {
  /** The text of `AS_OF`; a `RangeError` says that it is no day. */
  readonly asOf?: string | undefined;
  /** Results of files already checked, by path. */
  readonly results?: ReadonlyMap<string, FileResult>;
  readonly rules?: readonly Rule[];
}

/** Checks content. Pure. */
export function lint(content: Content, { asOf, results, rules = RULES }: RunOptions = {}): Report {
  const byFile = results ?? checkFiles(content.texts, rules);
  const day = content.digest && resolveAsOf(content.digest, asOf ?? dayOfUnread(content, content.digest));
  const faults = [...byFile.values()].flatMap((result) => result.faults);
  const found = [...content.messages, ...[...byFile.values()].flatMap(({ messages }) => messages)];
  if (content.digest && day) {
    const whole = checkDigest(content, content.digest, day, byFile, rules);
    found.push(...whole.messages);
    faults.push(...whole.faults);
  }
  const { messages, accepted } = sift(found, content);
  return { messages, asOf: day, files: content.texts.size, accepted, faults };
}

/**
 * The newest record may be one that could not be read; without its day, everything of that day would seem to lie in the
 * future. Nothing where all records could be read.
 */
function dayOfUnread(content: Content, digest: Digest): Day | undefined {
  if (isWhole(content, digest)) return undefined;
  const added = [...content.texts].map(([path, text]) => path.startsWith('entries/') && ADDED.exec(text)?.[1]);
  const days = added.map((day) => (day ? parseDay(day) : undefined)).filter((day) => day !== undefined);
  return [...days, resolveAsOf(digest)].sort().at(-1);
}

const ADDED = /^added: *['"]?(\d{4}-\d{2}-\d{2})/m;

/** Checks each file by itself. */
export function checkFiles(
  texts: ReadonlyMap<string, string>,
  rules: readonly Rule[] = RULES,
): Map<string, FileResult> {
  const perFile = rules.filter((rule) => rule.checkFile);
  return new Map([...texts].map(([path, text]) => [path, checkFile(path, text, perFile)]));
}

function checkDigest(
  content: Content,
  digest: Digest,
  day: Day,
  results: ReadonlyMap<string, FileResult>,
  rules: readonly Rule[],
): { messages: readonly Message[]; faults: readonly Fault[] } {
  const context = buildContext(content, digest, day, results);
  const found: FoundBy[] = [];
  const faults: Fault[] = [];
  for (const rule of rules) runRule(rule, context, found, faults);
  return { messages: locateFindings(found, content.texts), faults };
}

function runRule(rule: Rule, context: Context, found: FoundBy[], faults: Fault[]): void {
  try {
    for (const finding of rule.checkDigest?.(context) ?? []) found.push({ finding, rule });
  } catch (error) {
    faults.push(describeFault(rule, error));
  }
}

/** Exceptions taken away, repeats bounded, the rest in order. */
function sift(found: readonly Message[], content: Content): { messages: readonly Message[]; accepted: number } {
  const exceptions = content.digest?.exceptions ?? [];
  const { kept, accepted, unused } = applyExceptions(found, exceptions, ALL_RULES);
  const unusedFound = unused.map((finding) => ({ finding, rule: UNUSED_EXCEPTION }));
  const messages = [...kept, ...locateFindings(unusedFound, content.texts)].sort(compareMessages);
  return { messages: boundRepeats(messages), accepted };
}

/** More of one rule in one file are counted, not shown. */
const MOST_OF_ONE_KIND = 20;

function boundRepeats(messages: readonly Message[]): readonly Message[] {
  const counts = new Map<string, number>();
  const keyOf = ({ file, rule }: Message) => `${file}\0${rule}`;
  for (const message of messages) counts.set(keyOf(message), (counts.get(keyOf(message)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return messages.flatMap((message) => {
    const key = keyOf(message);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const more = (counts.get(key) ?? 0) - MOST_OF_ONE_KIND;
    if (nth > MOST_OF_ONE_KIND) return [];
    if (nth < MOST_OF_ONE_KIND || more <= 0) return [message];
    return [{ ...message, note: `${message.note} The same rule has ${more} or more further messages for this file.` }];
  });
}
