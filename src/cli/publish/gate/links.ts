/** Every address of the site that a finished file names must lead to a file, and every `#anchor` to an element. */
import type { Facts, GateProblem, Policy } from './facts.ts';

interface Target {
  /** Path below the output folder; nothing where the address leads out of the site's own folder. */
  readonly file: string | undefined;
  readonly anchor: string;
}

/** One clause for each address that leads nowhere. `facts` holds every file of the output, by path. */
export function findDeadLinks(facts: ReadonlyMap<string, Facts>, policy: Policy): readonly GateProblem[] {
  const locate = createLocator(policy);
  const anchors = new Map<Facts, ReadonlySet<string>>();
  const hasAnchor = (target: Facts, anchor: string) => {
    const ids = anchors.get(target) ?? new Set(target.ids);
    anchors.set(target, ids);
    return ids.has(anchor);
  };
  const describe = (file: string, address: string): string | undefined => {
    const target = locate(file, address);
    const found = target.file === undefined ? undefined : facts.get(target.file);
    if (!found) return `leads to ${address}, which does not exist`;
    if (target.anchor === '' || target.anchor === 'top' || !target.file?.endsWith('.html')) return undefined;
    return hasAnchor(found, target.anchor) ? undefined : `leads to ${address}, where nothing has this id`;
  };
  return [...facts].flatMap(([file, { links }]) =>
    links.flatMap((address) => {
      const problem = describe(file, address);
      return problem === undefined ? [] : [{ file, problem }];
    }),
  );
}

/** Finds the file of an address; addresses from the root are remembered, because every page repeats them. */
function createLocator(policy: Policy): (file: string, address: string) => Target {
  const seen = new Map<string, Target>();
  return (file, address) => {
    if (!address.startsWith('/')) return locate(address, file, policy);
    const known = seen.get(address);
    if (known) return known;
    const target = locate(address, file, policy);
    seen.set(address, target);
    return target;
  };
}

function locate(address: string, file: string, { origin, base }: Policy): Target {
  const url = new URL(address, `${origin}${base}${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
  const path = decode(url.pathname);
  const anchor = decode(url.hash.slice(1)) ?? '';
  if (path === undefined || !path.startsWith(base)) return { file: undefined, anchor };
  const below = path.slice(base.length);
  return { file: below === '' || below.endsWith('/') ? `${below}index.html` : below, anchor };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
