/** The part of a published file that is about some records. Pure; the file's own escapes stay as they are. */

/** Lines of a CSV file of ours, its header first. Its first column is the id, and no cell of it holds a line break. */
export function pickCsv(csv: string, ids: ReadonlySet<string>): string {
  const [header = '', ...lines] = csv.split('\r\n');
  const own = lines.filter((line) => ids.has(line.slice(0, line.indexOf(','))));
  return [header, ...own, ''].join('\r\n');
}

/** Records of an NDJSON file of ours, as one JSON array. */
export function pickJson(ndjson: string, ids: ReadonlySet<string>): string {
  const records = ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly id: string });
  const own = records.filter(({ id }) => ids.has(id));
  return `${JSON.stringify(own, undefined, 1)}\n`;
}
