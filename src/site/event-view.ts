/** An event: when, where, who, and which articles report it. */
import type { DigestEvent } from '../domain/digest.ts';
import { editionMonthOf } from '../graph/editions.ts';
import { isBilateralEvent } from '../graph/pairs.ts';
import { countIndependentSources } from '../graph/related.ts';
import { buildAliases } from './aliases.ts';
import { buildDisputed } from './disputed.ts';
import { editionTitle } from './edition-view.ts';
import { buildCoverage } from './event-coverage.ts';
import { buildPairFact } from './pair-fact.ts';
import { buildDate, buildTermLink, type Link, sortByName } from './parts.ts';
import type { Site } from './site.ts';
import type { TermDescription } from './term-description.ts';
import { countWords, EVENT_KIND_WORDS } from './words.ts';

export function buildEventView(id: string, site: Site): TermDescription {
  const event = site.digest.events.get(id as DigestEvent['id']) as DigestEvent;
  const entries = site.graph.entriesBy.events.get(id) ?? [];
  const articles = countWords(entries.length, 'article', 'articles');
  const independent = countWords(countIndependentSources(entries), 'independent source', 'independent sources');
  return {
    title: event.title,
    description: `${event.title}: ${articles} from ${independent}, and what each reports.`,
    ...(event.note && { lede: event.note }),
    facts: [
      { label: 'Kind', items: [{ text: EVENT_KIND_WORDS[event.kind] }] },
      { label: 'Date', items: event.date ? [{ text: buildDate(event.date, site).text }] : [] },
      { label: 'Place', items: event.place ? [{ text: event.place }] : [] },
      {
        label: 'Sources',
        items: [{ text: `${articles} from ${independent}`, note: 'articles that carry one wire’s text count once' }],
      },
      {
        label: 'Countries',
        items: sortByName(
          event.countries.map((country) => buildTermLink('countries', country, site)),
          site,
        ),
      },
      buildPairFact(event.countries, isBilateralEvent(event, site.digest), site),
      {
        label: 'Organisations',
        items: (event.organisations ?? []).map((body) => buildTermLink('organisations', body, site)),
      },
      { label: 'Edition', items: buildEditionLink(event, site) },
      buildAliases('Also called', event.aliases),
    ],
    sections: [buildCoverage(event, entries, site), buildDisputed(event.disputed, site)],
    entries,
    entriesHeading: 'Entries',
  };
}

/** The edition of its month, which holds what else happened then. */
function buildEditionLink({ date }: DigestEvent, site: Site): readonly Link[] {
  const month = editionMonthOf(date);
  if (month === undefined || !site.graph.editions.has(month)) return [];
  return [{ text: editionTitle(month, site), href: site.routes.edition(month) }];
}
