/** Every address of the web that the content holds, with its place. */
import type { Path } from '../domain/references.ts';
import type { Position } from '../loader/yaml.ts';
import { eachRecord, eachText } from './records.ts';
import type { Context } from './rule.ts';

export interface AddressAt {
  readonly url: string;
  readonly file: string;
  /** Empty where it stands in a body. */
  readonly path: Path;
  readonly place?: Position;
}

/** Addresses in fields and bodies. All can be parsed. */
export function* eachAddress(context: Context): Iterable<AddressAt> {
  const { digest, bodyLinks } = context;
  for (const at of eachRecord(digest)) {
    for (const { text, path } of eachText(at)) {
      if (isAddress(text)) yield { url: text, file: at.record.file, path };
    }
  }
  for (const { file, source } of digest.withdrawn.values()) yield { url: source.url, file, path: ['source', 'url'] };
  for (const [file, links] of bodyLinks) {
    for (const { url, place } of links) if (isAddress(url)) yield { url, file, path: [], place };
  }
}

/** The same, each address where it is met first: in entries, if they have it. */
export function* eachAddressOnce(context: Context): Iterable<AddressAt> {
  const seen = new Set<string>();
  for (const found of eachAddress(context)) {
    if (!seen.has(found.url)) yield found;
    seen.add(found.url);
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
