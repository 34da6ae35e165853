/** The citations of a page, ready to be copied. */
import type { Site } from '../../site.ts';
import { formatBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { formatCitation } from './plain-text.ts';
import { formatRis } from './ris.ts';

export interface CitationView {
  readonly summary: string;
  /** What is cited, each with its sentence. */
  readonly texts: readonly { readonly label: string; readonly text: string; readonly lang: string }[];
  readonly bibtex: string;
  readonly ris: string;
}

/** `subject`: the word for the page, `entry`. The first citation is that of the page. */
export function buildCitationView(subject: string, citations: readonly Citation[], site: Site): CitationView {
  // The page shows the abstract already.
  const short = citations.map(({ abstract: _, ...citation }) => citation);
  return {
    summary: `Cite this ${subject}`,
    texts: citations.map((citation) => ({
      label: citation.kind === 'page' ? `This ${subject}` : 'Its source',
      text: formatCitation(citation, site.dateLocale),
      lang: citation.titleLanguage,
    })),
    bibtex: short.map(formatBibtex).join('\n').trimEnd(),
    ris: short.map(formatRis).join('').replaceAll('\r\n', '\n').trimEnd(),
  };
}
