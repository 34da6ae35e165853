/** The same few hundred addresses stand on every page and come from threads as copies; one of each is enough. */
import type { Facts } from './facts.ts';

/** Gives the function that makes facts share their texts. */
export function createInterner(): (facts: Facts) => Facts {
  const known = new Map<string, string>();
  const one = (text: string) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
  return ({ problems, ids, links }) => ({ problems, ids: ids.map(one), links: links.map(one) });
}
