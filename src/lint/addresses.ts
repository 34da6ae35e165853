/** Every address of the web that the content holds, with its place. */
import type { Digest } from '../domain/digest.ts';
import type { Path } from '../domain/references.ts';
import type { Position } from '../loader/yaml.ts';
import type { BodyLink } from './body-parts.ts';
import { findTexts, type RecordAt } from './records.ts';

export interface AddressAt {
  readonly url: string;
  readonly file: string;
  /** Empty where it stands in a body. */
  readonly path: Path;
  readonly place?: Position;
}

/** Addresses in fields and bodies. All can be parsed. */
export function* eachAddress(
  records: readonly RecordAt[],
  digest: Digest,
  bodyLinks: ReadonlyMap<string, readonly BodyLink[]>,
): Iterable<AddressAt> {
  for (const at of records) {
    for (const { text, path } of findTexts(at, isAddress)) yield { url: text, file: at.record.file, path };
  }
  for (const { file, source } of digest.withdrawn.values()) yield { url: source.url, file, path: ['source', 'url'] };
  for (const [file, links] of bodyLinks) {
    for (const { url, place } of links) if (isAddress(url)) yield { url, file, path: [], place };
  }
}

/** Each address where it is met first: in an entry, if one has it. */
export function* eachOnce(addresses: readonly AddressAt[]): Iterable<AddressAt> {
  const seen = new Set<string>();
  for (const found of addresses) {
    if (!seen.has(found.url)) yield found;
    seen.add(found.url);
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
