/** What the digest is, what it takes in, how it works, and how it mends its errors. */
import { countIndependentSources } from '../graph/related.ts';
import { LICENCE } from './data/licence.ts';
import { EDITION_RULE } from './edition-view.ts';
import { buildDate, type Link, languageName, type PageHead } from './parts.ts';
import type { Site } from './site.ts';
import { countWords } from './words.ts';

export interface AboutView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  /** Where to go from here. */
  readonly links: readonly (Link & { readonly detail: string })[];
}

export function buildAboutView(site: Site): AboutView {
  const { routes } = site;
  const { edition } = site.digest;
  return {
    head: {
      title: 'About',
      description: `What ${edition.name} is, what it takes in and how it works.`,
      path: site.routes.at('about/'),
    },
    title: 'About',
    lede: edition.description,
    sections: [
      { heading: 'What is here', paragraphs: [describeHoldings(site)] },
      ...SECTIONS,
      { heading: 'Editions', paragraphs: [EDITION_RULE] },
      { heading: 'As of', paragraphs: [describeAsOf(site)] },
      { heading: 'Use', paragraphs: [describeUse(site)] },
    ],
    links: [
      { text: 'Send an article', href: routes.contribute(), detail: 'in ten minutes, in a browser' },
      {
        text: 'Coverage',
        href: routes.coverage(),
        detail: 'what there is by country and crime type, and what is missing',
      },
      { text: 'Changes', href: routes.changes(), detail: 'what was added, corrected and withdrawn' },
      { text: 'Data and API', href: routes.data.dataPage(), detail: 'everything to download' },
      { text: 'Source code', href: edition.repositoryUrl, detail: 'and how the site is made' },
      { text: 'Report an error', href: edition.contact, detail: 'or ask a question' },
    ],
  };
}

function describeHoldings(site: Site): string {
  const { digest, graph } = site;
  const languages = [...new Set(graph.sorted.map((entry) => entry.source.language))].map((tag) =>
    languageName(tag, site),
  );
  return [
    `${countWords(digest.entries.size, 'entry', 'entries')}, each a summary of one news article or official text,`,
    `from ${countWords(countIndependentSources(graph.sorted), 'independent publisher', 'independent publishers')}`,
    `in ${countWords(languages.length, 'language', 'languages')} (${languages.sort().join(', ')});`,
    `${countWords(digest.agreements.size, 'agreement', 'agreements')} with their histories and`,
    `${countWords(digest.events.size, 'event', 'events')}.`,
  ].join(' ');
}

function describeAsOf(site: Site): string {
  const day = buildDate(site.graph.asOf, site).text;
  return `What depends on a day is computed for ${day}: the state of an agreement, the office of a minister, what expires soon. An office is said to be held only where a source states or shows it; otherwise the page says when the person was last seen in it.`;
}

function describeUse(site: Site): string {
  return `Summaries and data may be used under the licence ${LICENCE.name} (${LICENCE.id}): name the ${site.digest.edition.name} and link to the entry. The articles themselves belong to their publishers, and each entry links to its own.`;
}

const SECTIONS: AboutView['sections'] = [
  {
    heading: 'What is taken in',
    paragraphs: [
      'Articles and official texts that report how states of the region work together, or with partners, against crime that crosses borders: meetings, visits, agreements and their lives, joint operations, and steps towards any of these. Domestic police news, commentary without a reported act, and unilateral measures are left out unless they bear on such cooperation.',
      'Suspects, victims and minors are not named. Officials appear in their office only. Companies accused of something are named in the text at most.',
    ],
  },
  {
    heading: 'How an entry is made',
    paragraphs: [
      'One entry stands for one article. It is written in our own words and says no more than the source supports; a date is never made more exact than the source gives it, and a source’s vaguer word for a crime is never narrowed. What the sources leave open is listed on the page. Where sources differ, their versions stand side by side.',
      'Each entry says whether it was written from the full text or from an excerpt. Several articles that carry one agency’s text count as one independent source.',
      'Every entry is a text file that anybody may propose or mend. A checker reads each before it is accepted, and a maintainer judges it.',
    ],
  },
  {
    heading: 'Corrections and withdrawals',
    paragraphs: [
      'A correction stays visible on the entry with its date, what the field said before and why it changed. An entry that should not have been published is withdrawn: its address stays, its text goes, and the reason is shown. No address of this site is ever taken away.',
    ],
  },
  {
    heading: 'Names, borders and languages',
    paragraphs: [
      'The names of countries and places, and the order in which they stand, imply no position on the status of any territory. Names in other scripts are given as the sources print them; a transliteration is marked as one.',
    ],
  },
];
