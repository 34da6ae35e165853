import { LINK_SCHEMES } from '../../domain/link-schemes.ts';
import { quote } from '../../domain/message.ts';
import { parseTermLink } from '../../loader/body.ts';
import type { Context, Rule } from '../rule.ts';

/** A record of a register is used: an entry, another record or a body leads to it. */
export const unusedRecord: Rule = {
  id: 'unused-record',
  severity: 'notice',
  summary: 'A record of a register is used somewhere.',
  why: 'What nothing leads to has an empty page; often its id was misspelt where it should be used, or the entry is missing.',
  right: [{}],
  wrong: [
    {
      files: { 'organisations/tax-office.yml': 'names: { en: Tax Office }\nkind: agency\n' },
      says: ['Unexpected organisation `tax-office` that nothing leads to, expected an entry or record that names it'],
    },
  ],
  *checkDigest(context) {
    // A record that could not be read may be the one that leads to it.
    if (!context.isWhole) return;
    const used = findUsed(context);
    for (const { kind, noun, record, prefix } of context.records) {
      if (kind === 'entries' || used.has(`${kind} ${record.id}`)) continue;
      yield {
        file: record.file,
        path: prefix,
        onKey: true,
        reason: `Unexpected ${noun} ${quote(record.id)} that nothing leads to, expected an entry or record that names it`,
        note: 'Name it where it belongs. It may stay if an entry is on its way.',
        actual: record.id,
      };
    }
  },
};

function findUsed({ digest, records, bodyLinks }: Context): ReadonlySet<string> {
  const used = new Set<string>(digest.edition.regionCountries.map((id) => `countries ${id}`));
  for (const { references } of records) {
    for (const { to, id } of references) used.add(`${to} ${id}`);
  }
  for (const links of bodyLinks.values()) {
    for (const { url } of links) {
      const term = parseTermLink(url);
      if (term) used.add(`${LINK_SCHEMES[term.scheme]} ${term.id}`);
    }
  }
  return used;
}
