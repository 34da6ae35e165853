/** `changes.json`: what was added, corrected and withdrawn, for programs that keep a copy up to date. */
import type { Change } from '../../../graph/changes.ts';
import type { Site } from '../../site.ts';
import type { DataFiles } from '../data-file.ts';
import { countApiPages, formatPage, sliceOf } from './lists.ts';
import { buildEntryAddresses, formatJson } from './records.ts';

export function* buildChangeFiles(site: Site): DataFiles {
  const { changes } = site.graph;
  const hrefOf = site.routes.data.apiChanges;
  for (let page = 1; page <= countApiPages(changes.length); page += 1) {
    const items = sliceOf(changes, page).map((change) => formatJson(buildChange(change, site)));
    const self = JSON.stringify(site.routes.absolute(hrefOf(page)));
    const inner = formatPage({ page, total: changes.length, hrefOf }, items, site);
    yield { href: hrefOf(page), text: `{"self":${self},${inner}}\n` };
  }
}

function buildChange(change: Change, site: Site) {
  const { kind, day, entry } = change;
  const { id, title } = entry;
  const head = { kind, date: day, id, ...buildEntryAddresses(id, site), title };
  if (change.kind === 'withdrawn') return { ...head, note: change.entry.withdrawn.reason };
  if (change.kind === 'added') return head;
  const { field, was, now, note } = change.correction;
  return { ...head, field, was, now, note };
}
