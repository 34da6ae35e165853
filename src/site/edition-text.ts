/** An edition as plain text for mail: lines of 72 columns, whole addresses, nothing that a mail reader must draw. */
import type { EditionMonth } from '../graph/editions.ts';
import { formatStepLine } from './edition-steps.ts';
import {
  buildEditionAgreements,
  buildEditionEntry,
  describeEdition,
  EDITION_RULE,
  type EditionAgreement,
  type EditionEntry,
  editionTitle,
} from './edition-view.ts';
import { buildDate, buildTermLink } from './parts.ts';
import { paragraphsOf } from './plain-text.ts';
import type { Site } from './site.ts';
import { EVENT_KIND_WORDS } from './words.ts';
import { columnsOf, wrapText } from './wrap.ts';

const INDENT = '   ';

/** The whole month, however long its page is; ends with a line feed. */
export function formatEditionText(month: EditionMonth, site: Site): string {
  const { edition } = site.digest;
  const address = site.routes.absolute(site.routes.edition(month.id));
  const note = site.digest.editionNotes.get(month.id);
  const blocks = [
    wrapText(edition.name.toUpperCase()),
    `${wrapText(`${editionTitle(month.id, site)}: ${describeEdition(month)}.`)}\n${address}`,
    ...(note ? [heading('From the editors'), ...paragraphsOf(site.bodyHtml(note)).map((text) => wrapText(text))] : []),
    ...section(
      'Steps of agreements',
      buildEditionAgreements(month.moves, site).map((row) => formatAgreement(row, site)),
    ),
    ...section(
      'Entries',
      month.entries.map((entry, i) => formatEntry(buildEditionEntry(entry, site), i + 1, site)),
    ),
    ...section('Events', formatEvents(month, site)),
    // Mail readers know two hyphens and a space as the line above a signature.
    `-- \n${wrapText(`${edition.name}: ${edition.tagline}. As of ${buildDate(site.graph.asOf, site).text}.`)}`,
    wrapText(EDITION_RULE),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length > 0 ? [heading(title), ...blocks] : [];
}

function heading(title: string): string {
  return `${title}\n${'-'.repeat(columnsOf(title))}`;
}

function formatAgreement({ text, form, href, steps }: EditionAgreement, site: Site): string {
  const lines = steps.map((step) => wrapText(formatStepLine(step), INDENT));
  return [wrapText(`${text} (${form})`), ...lines, `${INDENT}${site.routes.absolute(href)}`].join('\n');
}

function formatEntry(entry: EditionEntry, number: number, site: Site): string {
  const when = [entry.date?.text ?? 'Undated', entry.isPreview && 'announced', entry.subjects].filter(Boolean);
  return [
    hang(`${number}. `, entry.title),
    wrapText(when.join(' · '), INDENT),
    '',
    wrapText(entry.summary, INDENT),
    '',
    wrapText(`Source: ${entry.credit}, in ${entry.language}`, INDENT),
    ...(entry.headline ? [wrapText(`“${entry.headline}”`, INDENT)] : []),
    `${INDENT}${entry.url}`,
    `${INDENT}In the digest:`,
    `${INDENT}${site.routes.absolute(entry.href)}`,
  ].join('\n');
}

/** The first line after a mark, the others under its words. */
function hang(mark: string, text: string): string {
  return mark + wrapText(text, ' '.repeat(mark.length)).slice(mark.length);
}

function formatEvents({ events }: EditionMonth, site: Site): readonly string[] {
  return events.map((event) => {
    const { text, href } = buildTermLink('events', event.id, site);
    const when = [event.date && buildDate(event.date, site, 'short').text, EVENT_KIND_WORDS[event.kind], event.place];
    return [
      wrapText(text),
      wrapText(when.filter(Boolean).join(' · '), INDENT),
      `${INDENT}${site.routes.absolute(href)}`,
    ].join('\n');
  });
}
