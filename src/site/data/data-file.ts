/** A file for programs, before it is written. */
export interface DataFile {
  /** Its path on the host, base included, as `routes` gives it. */
  readonly href: string;
  /** The text, or its parts in order: of twenty megabytes no second copy is made. */
  readonly text: string | readonly string[];
}

/** Builders give files one by one, so that no more than one text is held at a time. */
export type DataFiles = Iterable<DataFile>;
