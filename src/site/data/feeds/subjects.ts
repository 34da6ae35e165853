/** Everything one may subscribe to. */
import type { Entry } from '../../../domain/digest.ts';
import type { PairId } from '../../../graph/pairs.ts';
import { COLLECTION_FOLDERS, FEED_COLLECTIONS, type FeedCollection } from '../../data-routes.ts';
import { termName } from '../../parts.ts';
import type { Site } from '../../site.ts';
import { firstIdOf, formerPairIds, freeFormerIds } from '../stable-id.ts';
import type { FeedSubject } from './feed.ts';

/** The feed of one term or pair. */
export interface CollectionSubject extends FeedSubject {
  readonly collection: FeedCollection;
  readonly id: string;
  /** Name of the term without that of the site. */
  readonly text: string;
  /** Addresses under which the same feed once stood. */
  readonly formerHrefs: readonly string[];
}

/** The whole site, withdrawn entries included. */
export function buildSiteSubject(href: string, site: Site): FeedSubject {
  const { edition, withdrawn } = site.digest;
  return {
    name: '',
    title: edition.name,
    subtitle: edition.tagline,
    pageHref: site.routes.home(),
    href,
    entries: [...site.graph.sorted, ...withdrawn.values()],
  };
}

/** The feeds of every term and pair, in the order of their registers. */
export function listFeedSubjects(site: Site): readonly CollectionSubject[] {
  return FEED_COLLECTIONS.flatMap((collection) =>
    collection === 'relations' ? listPairs(site) : listTerms(collection, site),
  );
}

function listTerms(collection: Exclude<FeedCollection, 'relations'>, site: Site): readonly CollectionSubject[] {
  return [...site.digest[collection].values()].map((record) => {
    const { id } = record;
    const text = termName(collection, id, site);
    return {
      ...buildSubject(collection, id, text, site),
      name: `${COLLECTION_FOLDERS[collection]}/${firstIdOf(record)}`,
      pageHref: site.routes.term(collection, id),
      entries: site.graph.entriesBy[collection].get(id) ?? [],
      formerHrefs: freeFormerIds(record, site.digest[collection]).map((former) =>
        site.routes.data.feed(collection, former),
      ),
    };
  });
}

function listPairs(site: Site): readonly CollectionSubject[] {
  return [...site.graph.relations.values()].map((relation) => ({
    ...buildSubject('relations', relation.id, pairTitle(relation.countries, site), site),
    name: `relations/${relation.countries.map((id) => firstIdOf(site.digest.countries.get(id) ?? { id })).join('-')}`,
    pageHref: site.routes.relation(relation.id),
    entries: relation.entries,
    formerHrefs: formerPairIds(relation, site).map((former) => site.routes.data.feed('relations', former)),
  }));
}

/** `Cambodia and Singapore`. */
export function pairTitle(countries: readonly Entry['countries'][number][], site: Site): string {
  return countries.map((id) => termName('countries', id, site)).join(' and ');
}

function buildSubject(collection: FeedCollection, id: string | PairId, text: string, site: Site) {
  const { name } = site.digest.edition;
  return {
    collection,
    id,
    text,
    title: `${text} · ${name}`,
    subtitle: `Entries of ${name} on ${text}.`,
    href: site.routes.data.feed(collection, id),
  };
}
