/** A file for programs, before it is written. */
export interface DataFile {
  /** Its path on the host, base included, as `routes` gives it. */
  readonly href: string;
  readonly text: string;
}

/** Builders give files one by one, so that no more than one text is held at a time. */
export type DataFiles = Iterable<DataFile>;
