/** What comes before and after an agreement, and which plans carry it out. */
import type { Agreement, Digest } from '../domain/digest.ts';
import type { AgreementId } from '../domain/ids.ts';

interface SeriesIndex {
  readonly followers: ReadonlyMap<AgreementId, readonly Agreement[]>;
  readonly superseded: ReadonlyMap<AgreementId, readonly Agreement[]>;
  readonly plans: ReadonlyMap<AgreementId, readonly Agreement[]>;
}

const indexes = new WeakMap<Digest, SeriesIndex>();

/** The links of all agreements the other way round; every page of an agreement asks for them. */
function indexOf(digest: Digest): SeriesIndex {
  const known = indexes.get(digest);
  if (known) return known;
  const all = [...digest.agreements.values()];
  const by = (key: 'follows' | 'supersededBy' | 'workPlanOf') => {
    const linked = all.filter((agreement) => agreement[key] !== undefined);
    return Map.groupBy(linked, (agreement) => agreement[key] as AgreementId);
  };
  const made = { followers: by('follows'), superseded: by('supersededBy'), plans: by('workPlanOf') };
  indexes.set(digest, made);
  return made;
}

/** The agreements that follow this one in its series or take its place. */
export function findFollowers(agreement: Agreement, digest: Digest): readonly Agreement[] {
  const next = indexOf(digest).followers.get(agreement.id) ?? [];
  const heir = agreement.supersededBy && digest.agreements.get(agreement.supersededBy);
  return [...new Set(heir ? [heir, ...next] : next)];
}

/** The agreements before this one: the one it follows and those whose place it took. */
export function findForerunners(agreement: Agreement, digest: Digest): readonly Agreement[] {
  const before = agreement.follows && digest.agreements.get(agreement.follows);
  const replaced = indexOf(digest).superseded.get(agreement.id) ?? [];
  return [...new Set(before ? [before, ...replaced] : replaced)];
}

/** The plans that carry this agreement out. */
export function findWorkPlans(agreement: Agreement, digest: Digest): readonly Agreement[] {
  return indexOf(digest).plans.get(agreement.id) ?? [];
}

export type SeriesPlace = 'earlier' | 'later' | 'plan' | 'carried-out';

/** Every agreement tied to this one, each once: those before, oldest first; those after; its plans; what it carries out. */
export function findSeries(
  agreement: Agreement,
  digest: Digest,
): readonly { readonly agreement: Agreement; readonly place: SeriesPlace }[] {
  const seen = new Set([agreement]);
  const fresh = (list: readonly Agreement[], place: SeriesPlace) =>
    list.filter((each) => !seen.has(each) && seen.add(each)).map((each) => ({ agreement: each, place }));
  const carriedOut = agreement.workPlanOf && digest.agreements.get(agreement.workPlanOf);
  return [
    ...fresh(reach(agreement, (at) => findForerunners(at, digest)).reverse(), 'earlier'),
    ...fresh(
      reach(agreement, (at) => findFollowers(at, digest)),
      'later',
    ),
    ...fresh(findWorkPlans(agreement, digest), 'plan'),
    ...fresh(carriedOut ? [carriedOut] : [], 'carried-out'),
  ];
}

/** All that links lead to, nearest first. A circle of links ends where it closes. */
function reach(start: Agreement, next: (at: Agreement) => readonly Agreement[]): Agreement[] {
  const found = new Set<Agreement>([start]);
  for (const at of found) for (const each of next(at)) found.add(each);
  found.delete(start);
  return [...found];
}
