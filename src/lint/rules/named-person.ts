import type { Digest, Entry } from '../../domain/digest.ts';
import { quote } from '../../domain/message.ts';
import type { Finding, Rule } from '../rule.ts';

const EDITION = `name: Sample Digest
tagline: Two invented states and what they agree
description: A content folder that is only as large as the examples of the rules need it to be, and no larger.
region: Sampleland
baseUrl: https://sample.example.com/
repositoryUrl: https://code.example.com/sample
branch: main
contact: https://code.example.com/sample/issues
languages: [en, th]
regionCountries: [xa, xb]
reviewWords: [suspect, victim, year-old]
map: { west: 1, south: 1, east: 2, north: 2 }
`;
const REST = 'The paper names no sum and no day, and it says nothing of what comes after it. '.repeat(3);

/**
 * A name near a word that the edition lists (`reviewWords` of `edition.yml`: suspect, victim, aged …) is looked at by
 * a reviewer. No list can tell who may be named: this asks, and never refuses.
 */
export const namedPerson: Rule = {
  id: 'named-person',
  severity: 'warning',
  summary: 'No suspect, victim or minor is named.',
  why: 'The digest is about states. A name beside a crime does harm for years, and the person may be innocent.',
  right: [
    { files: { 'edition.yml': EDITION }, body: `${REST}Police freed each victim. Two suspects were sent home.` },
    { files: { 'edition.yml': EDITION }, body: `${REST}The victim was met by [Ann Arden](minister:ann-arden).` },
  ],
  wrong: [
    {
      files: { 'edition.yml': EDITION },
      body: `${REST}The suspect, Dan Dorn, was sent home.`,
      says: ['Unexpected name `Dan Dorn` near `suspect`, expected no suspect, victim or minor to be named'],
    },
  ],
  *checkDigest({ digest }) {
    const words = digest.edition.reviewWords ?? [];
    if (words.length === 0) return;
    const cue = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${words.map(RegExp.escape).join('|')})(?:s|’s|'s)?(?![\\p{L}\\p{N}])`,
      'giu',
    );
    const known = knownWords(digest);
    for (const entry of digest.entries.values()) yield* checkEntry(entry, cue, known);
  },
};

/** A run of capitalised words in one sentence; a letter with a point is an initial. */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}(?:\.|[\p{L}\p{M}’'-]*)(?: (?:bin|binti|al|de|van|von|der|dos|da))?(?: \p{Lu}(?:\.|[\p{L}\p{M}’'-]*)){1,6}/gu;
/** Letters between a cue and a name, about six words. */
const NEAR = 45;

function* checkEntry(entry: Entry, cue: RegExp, known: ReadonlySet<string>): Iterable<Finding> {
  const { file, title, summary, body, bodyLine } = entry;
  // What is linked is in a register, so it may be named.
  const plain = body.replace(/\[[^\]]*\]\([^)\s]*\)/g, (link) => '\u0001'.repeat(link.length));
  for (const [field, text] of [
    ['title', title],
    ['summary', summary],
  ] as const) {
    for (const found of findNames(text, cue, known)) yield { file, path: [field], ...describe(found) };
  }
  for (const found of findNames(plain, cue, known)) {
    const line = bodyLine + plain.slice(0, found.index).split('\n').length - 1;
    const column = found.index - plain.lastIndexOf('\n', found.index);
    yield { file, path: [], place: { line, column }, ...describe(found) };
  }
}

interface NameFound {
  readonly name: string;
  readonly cue: string;
  readonly index: number;
}

function findNames(text: string, cue: RegExp, known: ReadonlySet<string>): readonly NameFound[] {
  const found = new Map<string, NameFound>();
  // More words than these name a place or a body.
  const names = [...text.matchAll(NAME)].filter((name) => name[0].split(' ').length <= 4 && !isKnown(name, known));
  for (const match of text.matchAll(cue)) {
    const [from, to] = [match.index - NEAR, match.index + match[0].length + NEAR];
    for (const { 0: name, index } of names) {
      const isNear = index + name.length > from && index < to;
      if (isNear && !found.has(name)) found.set(name, { name, cue: match[0], index });
    }
  }
  return [...found.values()];
}

/** A run of known words; the capital of a first word in a sentence says nothing of it. */
function isKnown({ 0: name, index, input }: RegExpExecArray, known: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(' ');
  const isFirst = /(?:^|[.!?。]\s*|\n\s*)$/u.test(input.slice(0, index));
  return words.every((word, nth) => known.has(word) || (nth === 0 && isFirst));
}

/** Words of names in the registers: a run of nothing else names no private person. */
function knownWords(digest: Digest): ReadonlySet<string> {
  const names = [
    ...[...digest.ministers.values()].flatMap(({ name, names: others }) => [name, ...Object.values(others ?? {})]),
    ...[...digest.organisations.values()].flatMap(({ names: own, acronym }) => [...Object.values(own), acronym ?? '']),
    ...[...digest.countries.values()].flatMap(({ names: own, adjective }) => [...Object.values(own), adjective]),
    ...[...digest.offices.values()].flatMap(({ title }) => Object.values(title)),
    ...[...digest.agreements.values(), ...digest.events.values()].map(({ title }) => title),
    ...[...digest.publishers.values()].map(({ name }) => name),
  ];
  return new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? []));
}

function describe({ name, cue }: NameFound): Pick<Finding, 'reason' | 'note' | 'actual'> {
  return {
    reason: `Unexpected name ${quote(name)} near ${quote(cue)}, expected no suspect, victim or minor to be named`,
    note: 'For a reviewer: if it is the name of such a person, take it out; the news is told without it. If not, nothing is to do.',
    actual: name,
  };
}
