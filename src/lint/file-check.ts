/** Checks one file by itself: what needs nothing but its path and text, in whatever order and process. */
import type { Message } from '../domain/message.ts';
import { parseBody } from './body.ts';
import type { BodyLink } from './body-parts.ts';
import { placesIn } from './place.ts';
import type { FileContext, FileFinding, Rule } from './rule.ts';

/** What one file gives: plain data, so that it may cross to another process or be kept. */
export interface FileResult {
  readonly messages: readonly Message[];
  /** Links of the body, for rules that know the whole digest. */
  readonly links: readonly BodyLink[];
  readonly faults: readonly Fault[];
}

/** A rule that broke, which is no fault of the content. */
export interface Fault {
  readonly rule: string;
  /** The file, where the rule looks at one at a time. */
  readonly file?: string;
  readonly problem: string;
  readonly stack?: string;
}

/** Runs every rule that looks at single files over one of them. */
export function checkFile(path: string, text: string, rules: readonly Rule[]): FileResult {
  const body = path.endsWith('.md') ? parseBody(text) : undefined;
  const file: FileContext = { path, text, body, placeAt: placesIn(text) };
  const messages: Message[] = [];
  const faults: Fault[] = [];
  for (const rule of rules) {
    try {
      for (const finding of takeSome(rule.checkFile?.(file) ?? [])) messages.push(toMessage(finding, rule, path));
    } catch (error) {
      faults.push({ ...describeFault(rule, error), file: path });
    }
  }
  return { messages, links: body?.links ?? [], faults };
}

/** Of one rule in one file; a hostile file could hold tens of thousands, and more than a few say nothing new. */
const MOST_FINDINGS = 100;

function* takeSome<T>(findings: Iterable<T>): Iterable<T> {
  let count = 0;
  for (const finding of findings) {
    if (count >= MOST_FINDINGS) return;
    count += 1;
    yield finding;
  }
}

/** A rule's fault as data. */
export function describeFault(rule: Rule, error: unknown): Fault {
  const isError = error instanceof Error;
  const problem = isError ? `${error.name}: ${error.message}` : String(error);
  return { rule: rule.id, problem, ...(isError && error.stack !== undefined && { stack: error.stack }) };
}

function toMessage({ place, severity, field, ...said }: FileFinding, rule: Rule, file: string): Message {
  return { file, ...place, rule: rule.id, severity: severity ?? rule.severity, field: field ?? '', ...said };
}
