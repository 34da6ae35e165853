/** The kinds of file that the site publishes, by their ending, and how each is read. Every other ending is refused. */

export type Reading = 'page' | 'stylesheet' | 'json' | 'xml' | 'calendar' | 'drawing' | 'text' | 'bytes';

const READINGS: Readonly<Record<string, Reading>> = {
  '.html': 'page',
  '.css': 'stylesheet',
  '.json': 'json',
  '.webmanifest': 'json',
  '.geojson': 'json',
  '.xml': 'xml',
  '.atom': 'xml',
  '.rss': 'xml',
  '.opml': 'xml',
  '.xsl': 'xml',
  '.ics': 'calendar',
  '.svg': 'drawing',
  '.txt': 'text',
  '.csv': 'text',
  '.ndjson': 'text',
  '.bib': 'text',
  '.ris': 'text',
  '.yml': 'text',
  '.md': 'text',
  '.js': 'text',
  '.png': 'bytes',
  '.ico': 'bytes',
  '.webp': 'bytes',
  '.woff2': 'bytes',
  '.pdf': 'bytes',
  '.zip': 'bytes',
  '.gz': 'bytes',
  '.wasm': 'bytes',
  // The search index.
  '.pagefind': 'bytes',
  '.pf_fragment': 'bytes',
  '.pf_filter': 'bytes',
  '.pf_index': 'bytes',
  '.pf_meta': 'bytes',
};

/** Files without an ending that static hosts read. */
const HOST_FILES: ReadonlySet<string> = new Set(['_headers', '_redirects', 'CNAME', '.nojekyll']);

/** How the file is read; nothing for a kind that does not belong in the output, as server code and source maps. */
export function findReading(path: string): Reading | undefined {
  const [name = '', ...folders] = path.split('/').reverse();
  if (folders.some((folder) => folder.startsWith('.') && folder !== '.well-known')) return undefined;
  if (HOST_FILES.has(name) && folders.length === 0) return 'text';
  const dot = name.lastIndexOf('.');
  if (folders.includes('.well-known') && dot === -1) return 'text';
  return dot > 0 ? READINGS[name.slice(dot)] : undefined;
}

/** A file whose being there is all it says, or one that holds a line or record for each of none. */
export function mayBeEmpty(path: string): boolean {
  return path === '.nojekyll' || /^data\/[a-z-]+\.(?:ndjson|bib|ris)$/.test(path);
}
