/** A file for programs, before it is written. */
export interface DataFile {
  /** Its path on the host, base included, as `routes` gives it. */
  readonly href: string;
  /** The text, or its chunks in UTF-8 in order: of twenty megabytes no more than a part is held at a time. */
  readonly text: string | Chunks;
}

/** Made while they are read: once, whole, and before the next file is asked for. */
export type Chunks = Iterable<Uint8Array>;

/** Builders give files one by one, so that no more than one text is held at a time. */
export type DataFiles = Iterable<DataFile>;

/** The whole text. */
export function readText({ text }: DataFile): string {
  return typeof text === 'string' ? text : Buffer.concat([...text]).toString();
}
