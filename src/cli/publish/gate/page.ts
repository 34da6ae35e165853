/** Reads one finished page as a browser would and says what is wrong with it, which ids it has and where it leads. */
import { parse } from 'parse5';
import { createAddressSorter } from './addresses.ts';
import { findCode } from './code.ts';
import { visitElements } from './elements.ts';
import type { Facts, Policy } from './facts.ts';
import { type AddressBook, collectLinks } from './references.ts';
import { findStructureProblems, newPageParts, notePart } from './structure.ts';

/** Gives the reader of pages under a policy. */
export function createPageReader(policy: Policy): (html: string) => Facts {
  const hashes = new Set(policy.inlineScriptHashes);
  const sort = createAddressSorter(policy);
  return (html) => {
    const document = parse(html);
    const parts = newPageParts();
    const problems: string[] = [];
    const book: AddressBook = { sort, links: new Set(), problems };
    visitElements(document, (element) => {
      notePart(element, parts);
      findCode(element, hashes, problems);
      collectLinks(element, book);
    });
    problems.push(...findStructureProblems(document, parts, policy.origin));
    return { problems: [...new Set(problems)], ids: [...parts.ids], links: [...book.links] };
  };
}
