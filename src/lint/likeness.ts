/**
 * Finds texts that share long runs of words, among many, without comparing each with each.
 *
 * Each text is the set of its shingles (three words in a row). Of their hashes it keeps the smallest ones, a bottom-k
 * sketch (Broder 1997): two texts whose sketches share values are candidates, and only those are compared in full.
 */

/** Words of a shingle; runs of a script without spaces are cut into as many letters. */
const SHINGLE = 3;
const SKETCH = 32;
/** Sketch values that two texts must share to be compared: well below what half of all shingles in common gives. */
const LEAST_SHARED = 4;
/** A value that more texts have is a common phrase, and says nothing of any two of them. */
const TOO_COMMON = 60;

export interface Likeness {
  /** Indices of the two texts, the first the smaller. */
  readonly a: number;
  readonly b: number;
  /** Shingles in common, as a share of all shingles of both (Jaccard), 0 to 1. */
  readonly share: number;
}

/** Pairs of texts that have at least `least` of their shingles in common. */
export function findLikeTexts(texts: readonly string[], least: number): readonly Likeness[] {
  const shingles = texts.map(hashShingles);
  const candidates = findCandidates(shingles.map(sketchOf));
  const found: Likeness[] = [];
  for (const [a, others] of candidates.entries()) {
    for (const [b, shared] of others ?? []) {
      const share = shared < LEAST_SHARED ? 0 : shareInCommon(shingles[a] ?? EMPTY, shingles[b] ?? EMPTY);
      if (share >= least) found.push({ a, b, share });
    }
  }
  return found;
}

const EMPTY = new Uint32Array();
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SPACELESS =
  /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Hashes of a text's shingles, sorted, each once. */
function hashShingles(text: string): Uint32Array {
  const words: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (word.charCodeAt(0) < 0x0e00 || !SPACELESS.test(word)) words.push(hashText(word));
    else for (const letter of word) words.push(hashText(letter));
  }
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0;
    for (let nth = 0; nth < SHINGLE; nth++) hash = mix(hash, words[at + nth] ?? 0);
    hashes[at] = hash;
  }
  return dedupe(hashes.sort());
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A step of MurmurHash3's finaliser: neighbours in value become strangers, so that the smallest are a fair sample. */
function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function dedupe(sorted: Uint32Array): Uint32Array {
  let length = 0;
  for (const [at, value] of sorted.entries()) {
    if (at === 0 || value !== sorted[length - 1]) sorted[length++] = value;
  }
  return sorted.subarray(0, length);
}

function sketchOf(shingles: Uint32Array): Uint32Array {
  return shingles.subarray(0, SKETCH);
}

/** For each text, the later ones that share sketch values with it, and how many. */
function findCandidates(sketches: readonly Uint32Array[]): readonly (Map<number, number> | undefined)[] {
  const holders = new Map<number, number[]>();
  for (const [index, sketch] of sketches.entries()) {
    for (const value of sketch) {
      const list = holders.get(value);
      if (list) list.push(index);
      else holders.set(value, [index]);
    }
  }
  const candidates: (Map<number, number> | undefined)[] = new Array(sketches.length).fill(undefined);
  for (const list of holders.values()) {
    if (list.length > 1 && list.length <= TOO_COMMON) countPairs(list, candidates);
  }
  return candidates;
}

function countPairs(list: readonly number[], candidates: (Map<number, number> | undefined)[]): void {
  for (const [nth, a] of list.entries()) {
    const shared = candidates[a] ?? new Map<number, number>();
    candidates[a] = shared;
    for (const b of list.slice(nth + 1)) shared.set(b, (shared.get(b) ?? 0) + 1);
  }
}

function shareInCommon(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common / (a.length + b.length - common || 1);
}
