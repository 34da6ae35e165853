/** What the rules of the whole digest are given. */
import type { Digest } from '../domain/digest.ts';
import type { Day } from '../domain/edtf.ts';
import { buildHoldings } from '../graph/offices.ts';
import type { Content } from '../loader/content.ts';
import { eachAddress } from './addresses.ts';
import type { FileResult } from './file-check.ts';
import { eachRecord } from './records.ts';
import type { Context } from './rule.ts';

/** Builds it from content, its digest and what the files gave by themselves. */
export function buildContext(
  content: Content,
  digest: Digest,
  asOf: Day,
  results: ReadonlyMap<string, FileResult>,
): Context {
  const withLinks = [...results].filter(([, { links }]) => links.length > 0);
  const bodyLinks = new Map(withLinks.map(([path, { links }]) => [path, links]));
  const records = [...eachRecord(digest)];
  return {
    digest,
    asOf,
    holdings: buildHoldings(digest),
    known: content.known,
    isWhole: isWhole(content, digest),
    paths: [...new Set([...content.texts.keys(), ...content.messages.map(({ file }) => file)])],
    records,
    addresses: [...eachAddress(records, digest, bodyLinks)],
    bodyLinks,
  };
}

/** Is every record that was met well formed? */
export function isWhole({ known }: Content, digest: Digest): boolean {
  return Object.entries(known).every(([register, ids]) => {
    const records = digest[register as keyof typeof known].size;
    // A list that could not be read claims every id, even one that none can have.
    if (ids.has('')) return false;
    return ids.size === (register === 'entries' ? records + digest.withdrawn.size : records);
  });
}
