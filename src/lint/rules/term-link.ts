import { LINK_SCHEMES } from '../../domain/link-schemes.ts';
import { quote } from '../../domain/message.ts';
import { parseTermLink } from '../../loader/body.ts';
import { describeUnresolved } from '../../loader/reference-messages.ts';
import type { Context, Rule } from '../rule.ts';

const REST = 'The paper names no sum and no day, and it says nothing of what comes after it. '.repeat(3);

/** A link of a body to a term leads to a record. */
export const termLink: Rule = {
  id: 'term-link',
  severity: 'error',
  summary: 'A link to a term leads to a record.',
  why: 'It becomes a link of the site, and would lead to a page that is not there.',
  right: [{ body: `${REST}[Ann Arden](minister:ann-arden) signed it for [Arland](country:xa).` }],
  wrong: [
    {
      body: `${REST}[Ann Arden](minister:arden-ann) signed it.`,
      says: ['Unexpected minister `arden-ann`, expected `ann-arden`'],
    },
  ],
  *checkDigest(context) {
    const { known, bodyLinks } = context;
    const former = findFormer(context);
    for (const [file, links] of bodyLinks) {
      for (const { url, place } of links) {
        const term = parseTermLink(url);
        const to = term && LINK_SCHEMES[term.scheme];
        if (!to || known[to].has(term.id)) continue;
        const moved = former.get(`${to} ${term.id}`);
        const said = moved === undefined ? describeUnresolved(to, term.id, known) : describeMoved(term.id, moved);
        yield { file, path: [], place, ...said };
      }
    }
  },
};

function findFormer({ records }: Context): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  for (const { kind, record } of records) {
    for (const id of (record as { formerIds?: readonly string[] }).formerIds ?? [])
      former.set(`${kind} ${id}`, record.id);
  }
  return former;
}

function describeMoved(id: string, moved: string) {
  const reason = `Unexpected former id ${quote(id)}, expected ${quote(moved)}`;
  return { reason, note: `Write ${quote(moved)}: the record has that id now.`, expected: moved, actual: id };
}
