/** The whole collection for reference managers: every entry and every agreement, each without its source articles. */
import type { Site } from '../../site.ts';
import { formatBibtex } from './bibtex.ts';
import { buildAgreementCitations, buildEntryCitations, type Citation } from './citation.ts';
import { buildCslItem } from './csl.ts';
import { formatRis } from './ris.ts';

/** Entries newest first, then agreements by id. */
export function listCitations(site: Site): readonly Citation[] {
  const entries = site.graph.sorted.map((entry) => buildEntryCitations(entry, site)[0]);
  const agreements = [...site.digest.agreements.values()].flatMap((agreement) =>
    buildAgreementCitations(agreement, site).slice(0, 1),
  );
  return [...entries, ...agreements];
}

export interface BibliographyForm {
  readonly path: string;
  readonly title: string;
  /** A few words for whoever chooses between the forms. */
  readonly note: string;
  readonly format: string;
  readonly mediatype: string;
  readonly write: (citations: readonly Citation[]) => string;
}

export const BIBLIOGRAPHY_FORMS: readonly BibliographyForm[] = [
  {
    path: 'digest.bib',
    title: 'Citations as BibTeX',
    note: 'how to cite every entry and agreement, for LaTeX, Zotero, JabRef',
    format: 'bib',
    mediatype: 'application/x-bibtex',
    write: (citations) => citations.map(formatBibtex).join('\n'),
  },
  {
    path: 'digest.ris',
    title: 'Citations as RIS',
    note: 'the same for EndNote, Mendeley and others',
    format: 'ris',
    mediatype: 'application/x-research-info-systems',
    write: (citations) => citations.map(formatRis).join(''),
  },
  {
    path: 'digest.csl.json',
    title: 'Citations as CSL-JSON',
    note: 'the same for Pandoc and Zotero',
    format: 'json',
    mediatype: 'application/vnd.citationstyles.csl+json',
    write: (citations) => `[\n${citations.map((citation) => JSON.stringify(buildCslItem(citation))).join(',\n')}\n]\n`,
  },
];
