/** All bodies of a digest, rendered and checked: what cannot be rendered and links that lead to no record. */
import type { Digest } from '../domain/digest.ts';
import { LINK_SCHEMES } from '../domain/link-schemes.ts';
import type { Message } from '../domain/message.ts';
import type { TermLink } from './body.ts';
import type { BodyCache } from './body-cache.ts';
import { refusal } from './file-messages.ts';
import { describeUnresolved, type KnownIds } from './reference-messages.ts';

interface WithBody {
  readonly file: string;
  readonly body: string;
  readonly bodyLine: number;
}

/**
 * Renders every body through the cache; gives the problems found, in the order of the entries. `known`: ids that links
 * may lead to, of faulty records too where the reader of the content knows them.
 */
export function buildBodyMessages(
  digest: Digest,
  bodies: BodyCache,
  known: KnownIds = knownIds(digest),
): readonly Message[] {
  const records: readonly WithBody[] = [...digest.entries.values(), ...digest.editionNotes.values()];
  return records.flatMap((record) => checkBody(record, bodies, known));
}

function checkBody(record: WithBody, bodies: BodyCache, known: KnownIds): readonly Message[] {
  const { file, body, bodyLine } = record;
  const rendered = bodies.find(body);
  if ('problem' in rendered) return [refusal(file, { ...rendered, line: rendered.line + bodyLine - 1 })];
  return rendered.links
    .filter((link) => !known[LINK_SCHEMES[link.scheme]].has(link.id))
    .map((link) => unresolvedLink(file, bodyLine, link, known));
}

function unresolvedLink(file: string, bodyLine: number, link: TermLink, known: KnownIds): Message {
  return {
    file,
    line: link.line + bodyLine - 1,
    column: link.column,
    rule: 'term-link',
    severity: 'error',
    field: 'body',
    ...describeUnresolved(LINK_SCHEMES[link.scheme], link.id, known),
  };
}

function knownIds(digest: Digest): KnownIds {
  const ids = (map: ReadonlyMap<string, unknown>) => new Set(map.keys());
  return {
    countries: ids(digest.countries),
    offices: ids(digest.offices),
    ministers: ids(digest.ministers),
    crimeTypes: ids(digest.crimeTypes),
    agreements: ids(digest.agreements),
    events: ids(digest.events),
    organisations: ids(digest.organisations),
    publishers: ids(digest.publishers),
    entries: new Set([...digest.entries.keys(), ...digest.withdrawn.keys()]),
  };
}
