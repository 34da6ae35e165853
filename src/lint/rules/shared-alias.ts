import type { Minister } from '../../domain/digest.ts';
import { quote } from '../../domain/message.ts';
import { aliasName } from '../../domain/minister.ts';
import type { Path } from '../../domain/references.ts';
import type { Finding, Rule } from '../rule.ts';

const CY =
  'name: Cy Corr\norder: family-last\ntenures:\n  - { office: xa-interior, from: 2014-01-01, to: 2020-02-29 }\n';

/** A name or alias belongs to one minister, or each of its owners says that it is shared. */
export const sharedAlias: Rule = {
  id: 'shared-alias',
  severity: 'error',
  summary: 'A name leads to one minister, unless both say that they share it.',
  why: 'Names in articles are matched to ministers by these lists; a name that two own silently leads to the wrong one.',
  right: [
    {
      files: {
        'ministers/cy-corr.yml': `${CY}aliases: [{ name: The Minister, shared: true }]\n`,
        'ministers/bo-berg.yml':
          'name: Bo Berg\norder: family-last\ntenures:\n  - { office: xb-interior, from: 2019 }\n' +
          'aliases: [{ name: The minister, shared: true }]\n',
      },
    },
  ],
  wrong: [
    {
      files: { 'ministers/cy-corr.yml': `${CY}aliases: [ann  arden]\n` },
      says: [
        'Unexpected alias `ann  arden` of `cy-corr`, expected a name that no other minister has: `ann-arden` has it',
      ],
    },
  ],
  *checkDigest({ digest }) {
    const named = [...digest.ministers.values()].flatMap((minister) => namesOf(minister));
    for (const owners of Map.groupBy(named, ({ key }) => key).values()) yield* checkOwners(owners);
  },
};

interface Named {
  readonly minister: Minister;
  readonly name: string;
  readonly key: string;
  readonly path: Path;
  readonly isShared: boolean;
}

function* checkOwners(owners: readonly Named[]): Iterable<Finding> {
  if (new Set(owners.map(({ minister }) => minister.id)).size < 2) return;
  const declared = new Set(owners.filter(({ isShared }) => isShared).map(({ minister }) => minister.id));
  const silent = owners.filter(({ minister }) => !declared.has(minister.id));
  // The plain name is less likely at fault than somebody else's alias for it.
  const blamed = silent.filter(({ path }) => path[0] === 'aliases');
  const seen = new Set<string>();
  for (const owner of blamed.length > 0 ? blamed : silent) {
    if (!seen.has(owner.minister.id)) yield describe(owner, owners);
    seen.add(owner.minister.id);
  }
}

function namesOf(minister: Minister): readonly Named[] {
  const make = (name: string, path: Path, isShared = false): Named => ({
    minister,
    name,
    key: keyOf(name),
    path,
    isShared,
  });
  return [
    make(minister.name, ['name']),
    ...Object.entries(minister.names ?? {}).map(([language, name]) => make(name, ['names', language])),
    ...(minister.aliases ?? []).map((alias, index) =>
      make(aliasName(alias), ['aliases', index], typeof alias === 'object' && alias.shared !== undefined),
    ),
  ];
}

/** Diacritics count: in Vietnamese, Thai or Khmer they make another name. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function describe({ minister, name, path }: Named, owners: readonly Named[]): Finding {
  const others = new Set(owners.map((owner) => owner.minister.id).filter((id) => id !== minister.id));
  const what = path[0] === 'aliases' ? 'alias' : 'name';
  return {
    file: minister.file,
    path,
    reason: `Unexpected ${what} ${quote(name)} of ${quote(minister.id)}, expected a name that no other minister has: ${[...others].map(quote).join(', ')} has it`,
    note: `Delete it where it does not belong. If both are called so, write \`{ name: …, shared: true }\` among the aliases of both.`,
    actual: name,
  };
}
