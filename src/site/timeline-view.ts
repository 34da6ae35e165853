/** The lives of agreements over time, in groups by how far they have come. */
import type { Agreement } from '../domain/digest.ts';
import { shapeGroups } from './agreement-groups.ts';
import { sortByMove } from './agreement-rows.ts';
import { buildLifelines, describeLines } from './lifelines.ts';
import { buildDate, type Link, type PageHead } from './parts.ts';
import type { Site } from './site.ts';
import type { LifelinesSection } from './time-sections.ts';
import { countWords } from './words.ts';

export interface TimelineView {
  readonly head: PageHead;
  readonly title: string;
  readonly lede: string;
  readonly whole: Link;
  readonly section: LifelinesSection;
}

/** More lives than these are no longer seen at a glance; those that moved last are drawn. */
export const MOST_LIVES = 120;

export function buildTimelineView(site: Site): TimelineView {
  const all = [...site.digest.agreements.values()];
  const lives = buildLifelines(sortByMove(all, site), site);
  const rows = lives.slice(0, MOST_LIVES);
  const groups = shapeGroups(rows).map(({ heading, rows: group }) => ({ heading, rows: group }));
  const title = 'Agreements over time';
  return {
    head: {
      title,
      description:
        'When agreements against transnational crime were proposed, signed, renewed and ended, drawn over time.',
      path: site.routes.agreementsTimeline(),
    },
    title,
    lede: describe(all, lives.length, rows.length, site),
    whole: { text: 'All agreements', href: site.routes.register('agreements') },
    section: {
      kind: 'lifelines',
      heading: title,
      groups,
      description: describeLines(site),
      today: site.graph.asOf,
    },
  };
}

/** How many are drawn, and which are not. */
function describe(all: readonly Agreement[], dated: number, drawn: number, site: Site): string {
  const day = buildDate(site.graph.asOf, site).text;
  const most =
    drawn < dated ? `The ${drawn} that moved last, of ${dated}` : countWords(drawn, 'agreement', 'agreements');
  const undated = all.length - dated;
  const left = undated === 1 ? '1 without a dated step is left out.' : `${undated} without a dated step are left out.`;
  const rest = undated > 0 ? ` ${left}` : '';
  return `${most}, with what is known of their lives on ${day}.${rest}`;
}
