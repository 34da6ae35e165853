/** How to send an article without git, in ten minutes. */
import { buildNewEntryHref, entryTemplate } from './contribute.ts';
import type { Link, PageHead } from './parts.ts';
import type { Site } from './site.ts';
import { REGISTER_WORDS } from './words.ts';

export interface ContributeView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly newHref: string;
  readonly searchHref: string;
  readonly steps: readonly { readonly heading: string; readonly text: string }[];
  readonly rules: readonly string[];
  readonly template: string;
  /** Where the ids stand that the template asks for. */
  readonly registers: readonly (Link & { readonly key: string; readonly example: string | undefined })[];
  readonly coverageHref: string;
  readonly repositoryHref: string;
  readonly contactHref: string;
}

export function buildContributeView(site: Site): ContributeView {
  const { edition } = site.digest;
  const { routes } = site;
  return {
    head: {
      title: 'Send an article',
      description: `How to add an article to the ${edition.name}: ten minutes in a browser, without any tool.`,
      path: routes.contribute(),
    },
    title: 'Send an article',
    lede: 'Ten minutes in a browser, with an account at the host of the repository and no tool of your own. One file stands for one article.',
    newHref: buildNewEntryHref({}, site),
    searchHref: routes.search(),
    steps: STEPS,
    rules: RULES,
    template: entryTemplate([], []),
    registers: buildRegisters(site),
    coverageHref: routes.coverage(),
    repositoryHref: edition.repositoryUrl,
    contactHref: edition.contact,
  };
}

const STEPS: ContributeView['steps'] = [
  {
    heading: 'Look whether we have it',
    text: 'Search for the address or the headline. A second article on the same event is welcome if it comes from another source.',
  },
  {
    heading: 'Open a new file',
    text: 'The link above opens one at the host of the repository, with the fields already in it. Put the year and a few words of the title into the file’s name.',
  },
  {
    heading: 'Fill it in',
    text: 'Replace each line with what the article says. Delete a line you know nothing for; write a date as the source gives it, a month as 2025-07, an uncertain one with a question mark.',
  },
  {
    heading: 'Propose it',
    text: 'Press the button that commits the file and opens a pull request. Within minutes a check lists whatever is wrong, with the line and the cure. A volunteer reads it after that.',
  },
];

const RULES: readonly string[] = [
  'Write in your own words. Quote a few words at most, and mark them.',
  'Say no more than the source does: do not narrow a vague word, and do not make a date more exact.',
  'Do not name suspects, victims or minors. Name officials by their office.',
  'The article must report how states work together against crime that crosses borders.',
];

/** Registers with the line of the template that takes their ids. */
function buildRegisters(site: Site): ContributeView['registers'] {
  const rows = [
    { register: 'countries', key: 'countries' },
    { register: 'crimeTypes', key: 'crimeTypes' },
    { register: 'ministers', key: 'ministers' },
    { register: 'publishers', key: 'publisher' },
    { register: 'agreements', key: 'agreements' },
    { register: 'events', key: 'events' },
    { register: 'organisations', key: 'organisations' },
  ] as const;
  return rows.map(({ register, key }) => ({
    key,
    text: REGISTER_WORDS[register].many,
    href: site.routes.register(register),
    example: mostUsed(register, site),
  }));
}

/** The id met most often: one that a contributor will know. */
function mostUsed(register: keyof Site['graph']['entriesBy'], { graph }: Site): string | undefined {
  const lists = [...graph.entriesBy[register]];
  return lists.sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))[0]?.[0];
}
