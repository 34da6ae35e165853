import type { Entry, Minister } from '../../domain/digest.ts';
import { type Edtf, spanOf } from '../../domain/edtf.ts';
import { type MinisterMention, ministerMentions } from '../../domain/entry.ts';
import { quote } from '../../domain/message.ts';
import { holdersOn, type OfficeOnDate, officesOn } from '../../graph/offices.ts';
import type { Context, Finding, Rule } from '../rule.ts';

/**
 * Who acts in an office held one on the day. Sources rarely give both ends of a term, so only what is certainly wrong
 * is reported: every office of the minister is *excluded* on the date (see `domain/tenure.ts`).
 */
export const officeOnDate: Rule = {
  id: 'office-on-date',
  severity: 'error',
  summary: 'A minister who acts in an entry held an office on its date.',
  why: 'It is mostly the predecessor, the successor or a namesake that was meant; pages would give the act to the wrong person.',
  right: [{ entry: { ministers: { 'ann-arden': 'signed', 'cy-corr': 'mentioned' } } }],
  wrong: [
    {
      entry: { ministers: { 'cy-corr': 'signed', 'bo-berg': 'signed' } },
      says: [
        'Unexpected `cy-corr` as `signed` on `2025-07-07/2025-07-09`, expected who held the office that day: `ann-arden` (Minister of the Interior)',
      ],
    },
    {
      entry: { ministers: { 'ann-arden': 'met' }, occurred: '2019-05-01', published: '2025-07-10' },
      says: [
        'Unexpected `ann-arden` as `met` on `2019-05-01`, expected who held the office that day: `cy-corr` (Minister of the Interior)',
      ],
    },
  ],
  *checkDigest(context) {
    for (const entry of context.digest.entries.values()) {
      const date = entry.occurred ?? entry.published;
      if (date === undefined) continue;
      for (const mention of ministerMentions(entry)) yield* checkMention(mention, entry, date, context);
    }
  },
};

function* checkMention(mention: MinisterMention, entry: Entry, date: Edtf, context: Context): Iterable<Finding> {
  const minister = context.digest.ministers.get(mention.minister);
  const roles = mention.roles.filter((role) => role !== 'mentioned');
  if (!minister || roles.length === 0) return;
  const offices = officesOn(minister, spanOf(date), context.digest, context.holdings);
  if (offices.length === 0 || offices.some(({ status }) => status !== 'excluded')) return;
  const holders = findHolders(offices, date, context);
  const expected =
    holders.length > 0 ? `who held the office that day: ${holders.join(', ')}` : 'who held an office that day';
  yield {
    file: entry.file,
    path: ['ministers', mention.minister],
    onKey: true,
    reason: `Unexpected ${quote(mention.minister)} as ${roles.map(quote).join(', ')} on ${quote(date)}, expected ${expected}`,
    note: `${describeTerms(minister)} Name another minister, write \`mentioned\` for a former or coming one, or mend the dates in ${quote(minister.file)}.`,
    actual: mention.minister,
  };
}

/** `ann-arden` (Minister of the Interior), for each office the minister is known by. */
function findHolders(offices: readonly OfficeOnDate[], date: Edtf, { digest, holdings }: Context): readonly string[] {
  const [language = ''] = digest.edition.languages;
  const held = offices.flatMap(({ office }) => holdersOn(office.id, spanOf(date), holdings));
  const byMinister = Map.groupBy(held, ({ minister }) => minister.id);
  return [...byMinister].map(([id, list]) => {
    const titles = list.map(({ office }) => (office.title as Record<string, string>)[language] ?? office.id);
    return `${quote(id)} (${[...new Set(titles)].map(withoutMarks).join(', ')})`;
  });
}

/** A name of a register within a sentence of ours: escaped as in code quotes, without them. */
function withoutMarks(text: string): string {
  return quote(text).slice(1, -1);
}

function describeTerms({ name, tenures }: Minister): string {
  const terms = tenures.map(({ office, from, seen, to }) => {
    const first = from ?? (seen?.[0] ? `seen ${seen[0]}` : '?');
    const last = to ?? (seen ? `seen ${seen.at(-1)}` : '?');
    return `${quote(office)} from ${first} to ${last}`;
  });
  return `${withoutMarks(name)} held ${terms.slice(0, 4).join(', ')}.`;
}
