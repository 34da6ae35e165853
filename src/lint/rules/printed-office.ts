import type { Entry, Office } from '../../domain/digest.ts';
import { type Edtf, spanOf } from '../../domain/edtf.ts';
import { type MinisterMention, ministerMentions } from '../../domain/entry.ts';
import { quote } from '../../domain/message.ts';
import { holdersOn, officesOn } from '../../graph/offices.ts';
import { fold } from '../../loader/nearest.ts';
import type { Context, Finding, Rule } from '../rule.ts';

/** The office printed beside a minister's name is not one that another certainly held that day. */
export const printedOffice: Rule = {
  id: 'printed-office',
  severity: 'warning',
  summary: 'The office that a source prints is not known to be another’s.',
  why: 'A title with the wrong name beside it means that the name or the date was taken over wrongly, or that the source errs.',
  right: [{ entry: { ministers: { 'ann-arden': { role: 'signed', printed: 'Minister of the Interior' } } } }],
  wrong: [
    {
      entry: { ministers: { 'cy-corr': { role: 'mentioned', printed: 'Minister of the Interior' } } },
      says: [
        'Unexpected `Minister of the Interior` for `cy-corr` on `2025-07-07/2025-07-09`, expected `ann-arden`, who held that office',
      ],
    },
  ],
  *checkDigest(context) {
    const byTitle = indexTitles(context);
    for (const entry of context.digest.entries.values()) {
      const date = entry.occurred ?? entry.published;
      if (date === undefined) continue;
      for (const mention of ministerMentions(entry)) {
        if (mention.printed) yield* checkPrinted(mention, entry, date, byTitle, context);
      }
    }
  },
};

type Titles = ReadonlyMap<string, readonly Office[]>;

function indexTitles({ digest }: Context): Titles {
  const titled = [...digest.offices.values()].flatMap((office) =>
    Object.values(office.title).map((title) => ({ title: fold(title), office })),
  );
  const grouped = Map.groupBy(titled, ({ title }) => title);
  return new Map([...grouped].map(([title, list]) => [title, list.map(({ office }) => office)]));
}

function* checkPrinted(
  { minister: id, printed = '' }: MinisterMention,
  entry: Entry,
  date: Edtf,
  titles: Titles,
  { digest, holdings }: Context,
): Iterable<Finding> {
  const minister = digest.ministers.get(id);
  if (!minister) return;
  const on = spanOf(date);
  const own = officesOn(minister, on, digest, holdings);
  const countries = new Set(own.map(({ office }) => office.country));
  const meant = (titles.get(fold(printed)) ?? []).filter(({ country }) => countries.has(country));
  if (meant.some((office) => own.some((held) => held.office.id === office.id && held.status !== 'excluded'))) return;
  const others = meant.flatMap((office) => holdersOn(office.id, on, holdings)).filter((it) => it.minister.id !== id);
  const [holder] = others;
  if (!holder || holder.office.shared) return;
  yield {
    file: entry.file,
    path: ['ministers', id, 'printed'],
    reason: `Unexpected ${quote(printed)} for ${quote(id)} on ${quote(date)}, expected ${quote(holder.minister.id)}, who held that office`,
    note: 'Look whether name, date or title was taken over wrongly. If the source errs, say so under `uncertain`.',
    expected: holder.minister.id,
    actual: id,
  };
}
