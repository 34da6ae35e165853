/** The whole collection for reference managers: every entry and every agreement, each without its source articles. */
import type { Site } from '../../site.ts';
import { formatBibtex } from './bibtex.ts';
import { buildAgreementCitations, buildEntryCitations, type Citation } from './citation.ts';
import { buildCslItem } from './csl.ts';
import { formatRis } from './ris.ts';

/** Entries newest first, then agreements by id; each is made when it is asked for. */
export function* listCitations(site: Site): Iterable<Citation> {
  for (const entry of site.graph.sorted) yield buildEntryCitations(entry, site)[0];
  for (const agreement of site.digest.agreements.values()) yield* buildAgreementCitations(agreement, site).slice(0, 1);
}

export interface BibliographyForm {
  readonly path: string;
  readonly title: string;
  /** A few words for whoever chooses between the forms. */
  readonly note: string;
  readonly format: string;
  readonly mediatype: string;
  /** The text of the file, in parts. */
  readonly write: (citations: Iterable<Citation>) => Iterable<string>;
}

export const BIBLIOGRAPHY_FORMS: readonly BibliographyForm[] = [
  {
    path: 'digest.bib',
    title: 'Citations as BibTeX',
    note: 'how to cite every entry and agreement, for LaTeX, Zotero, JabRef',
    format: 'bib',
    mediatype: 'application/x-bibtex',
    write: (citations) => formatEach(citations, formatBibtex, { between: '\n' }),
  },
  {
    path: 'digest.ris',
    title: 'Citations as RIS',
    note: 'the same for EndNote, Mendeley and others',
    format: 'ris',
    mediatype: 'application/x-research-info-systems',
    write: (citations) => formatEach(citations, formatRis, {}),
  },
  {
    path: 'digest.csl.json',
    title: 'Citations as CSL-JSON',
    note: 'the same for Pandoc and Zotero',
    format: 'json',
    mediatype: 'application/vnd.citationstyles.csl+json',
    write: (citations) =>
      formatEach(citations, (citation) => JSON.stringify(buildCslItem(citation)), {
        before: '[\n',
        between: ',\n',
        after: '\n]\n',
      }),
  },
];

function* formatEach(
  citations: Iterable<Citation>,
  format: (citation: Citation) => string,
  { before = '', between = '', after = '' },
): Iterable<string> {
  yield before;
  let lead = '';
  for (const citation of citations) {
    yield lead + format(citation);
    lead = between;
  }
  yield after;
}
