/** Names that a query may have meant: "Did you mean Sar Sokha?" */
import { distance } from 'fastest-levenshtein';
import { parseQuery } from './query.ts';
import type { Suggestion } from './suggestions.ts';
import { withoutAccents } from './tokens.ts';

/** Of the letters of a word, the share that may be wrong, left out or added. */
const TOLERANCE = 0.34;
/** Words joined are not the same as words apart, so that the one can be proposed for the other. */
const JOINED = 0.01;
const MOST = 3;
const SHORT = 3;
/** Signs that stand for clusters. */
const CLUSTERS = /[\uE000-\uF8FF]/;

interface Candidate {
  readonly suggestion: Suggestion;
  readonly distance: number;
}

/** The names nearest to a query, nearest first; none that is the query itself. */
export function findNearest(query: string, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const asked = wordsOf(query);
  if (asked.join('').length < 2) return [];
  return suggestions
    .map((suggestion): Candidate => ({ suggestion, distance: distanceTo(asked, suggestion) }))
    .filter((candidate) => candidate.distance > 0 && candidate.distance <= TOLERANCE)
    .sort((a, b) => a.distance - b.distance || (a.suggestion.title < b.suggestion.title ? -1 : 1))
    .slice(0, MOST)
    .map(({ suggestion }) => suggestion);
}

/** To the nearest of its names; 0 is the same, 1 nothing in common. */
function distanceTo(asked: readonly string[], { names }: Suggestion): number {
  return Math.min(...names.map((name) => nameDistance(asked, wordsOf(name))));
}

/** Each word asked for against the word of the name nearest to it, or all as one where spaces stand elsewhere. */
function nameDistance(asked: readonly string[], name: readonly string[]): number {
  const nearest = asked.map((word) => Math.min(...name.map((other) => relative(word, other)), 1));
  const byWord = nearest.reduce((sum, value) => sum + value, 0) / nearest.length;
  return Math.min(byWord, relative(asked.join(''), name.join('')) + JOINED);
}

/** Among words of a few letters, any is near to any other: they are the same or they are not. */
function relative(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.max(a.length, b.length);
  return length <= SHORT && !CLUSTERS.test(a) ? 1 : distance(a, b) / length;
}

/** Words without accents; a run of clusters is one word, in which each cluster counts as a letter. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const [i, { kind, value, gap }] of parseQuery(text).pieces.entries()) {
    if (kind === 'word') words.push(withoutAccents(value));
    else if (gap === 'none' && i > 0) words.push((words.pop() ?? '') + letterFor(value));
    else words.push(letterFor(value));
  }
  return words;
}

const letters = new Map<string, string>();

/** Some sign for each cluster, the same each time; the signs of private use are more than the clusters of all names. */
function letterFor(cluster: string): string {
  const known = letters.get(cluster);
  if (known !== undefined) return known;
  const made = String.fromCharCode(0xe000 + (letters.size % 0x1900));
  letters.set(cluster, made);
  return made;
}
