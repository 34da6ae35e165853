import type { Entry, Withdrawn } from '../../domain/digest.ts';
import { quote } from '../../domain/message.ts';
import type { Context, Finding, Rule } from '../rule.ts';
import { sampleSource as at } from '../sample-content.ts';
import { addressKey } from '../web-address.ts';

/** One article has one entry. */
export const duplicateSource: Rule = {
  id: 'duplicate-source',
  severity: 'error',
  summary: 'No two entries summarise the article at one address.',
  why: 'An article that stands twice is counted twice, and its two summaries go their own ways.',
  right: [{ entry: { source: at('https://times.example.com/2019/03/office') } }],
  wrong: [
    {
      entry: { source: at('http://www.times.example.com/2019/02/office/?utm_medium=mail') },
      says: ['Unexpected source of `2019/cy-corr-opens-office`, expected an article that no other entry has'],
    },
  ],
  *checkDigest({ digest }) {
    const sources = [...digest.entries.values(), ...digest.withdrawn.values()];
    for (const list of Map.groupBy(sources, ({ source }) => addressKey(source.url)).values()) {
      if (list.length > 1) yield* describe(list, digest);
    }
  },
};

/** The entry that was there first keeps the article; what stays of withdrawn ones is not reported itself. */
function* describe(list: readonly (Entry | Withdrawn)[], { withdrawn }: Context['digest']): Iterable<Finding> {
  const [first, ...others] = [...list].sort((a, b) => (`${a.added} ${a.id}` < `${b.added} ${b.id}` ? -1 : 1));
  for (const entry of others) {
    if (!first || withdrawn.has(entry.id)) continue;
    const isBack = withdrawn.has(first.id);
    const cure = isBack
      ? `That entry was withdrawn; read why in ${quote(first.file)} before the article comes back.`
      : `Add what is new to ${quote(first.file)}, and delete this file.`;
    yield {
      file: entry.file,
      path: ['source', 'url'],
      reason: `Unexpected source of ${quote(first.id)}, expected an article that no other entry has`,
      note: cure,
      actual: entry.source.url,
    };
  }
}
