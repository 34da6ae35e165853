/** What a file of the content folder is, by its path alone. */
import { ENTRY_ID_PATTERN } from '../domain/ids.ts';
import { REGISTER_KINDS, type RegisterKind } from './kinds.ts';

export type Place =
  | { readonly kind: 'edition' | 'exceptions' }
  | { readonly kind: 'entry' | 'note'; readonly id: string }
  | { readonly kind: 'list'; readonly register: RegisterKind }
  | { readonly kind: 'record'; readonly register: RegisterKind; readonly id: string };

/** The place of a path below the content folder; `undefined` where no file of the digest stands there. */
export function placeOf(path: string): Place | undefined {
  if (path === 'edition.yml') return { kind: 'edition' };
  if (path === 'exceptions.yml') return { kind: 'exceptions' };
  const entryPath = /^entries\/(.+)\.md$/.exec(path)?.[1];
  if (entryPath !== undefined) return isEntryId(entryPath) ? { kind: 'entry', id: entryPath } : undefined;
  const note = /^editions\/(\d{4}-(?:0[1-9]|1[0-2]))\.md$/.exec(path)?.[1];
  if (note !== undefined) return { kind: 'note', id: note };
  const [folder = '', name = '', ...deeper] = path.split('/');
  if (deeper.length > 0) return undefined;
  const register = REGISTER_KINDS.find((kind) =>
    kind.layout === 'list' ? path === `${kind.path}.yml` : folder === kind.path && name.endsWith('.yml'),
  );
  if (!register) return undefined;
  if (register.layout === 'list') return { kind: 'list', register };
  const id = name.slice(0, -'.yml'.length);
  return register.idPattern.test(id) && id.length <= 80 ? { kind: 'record', register, id } : undefined;
}

function isEntryId(text: string): boolean {
  return ENTRY_ID_PATTERN.test(text) && text.length <= 90;
}
