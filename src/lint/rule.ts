/**
 * What a rule is. A rule finds, and never prints: its findings are data, made from data, without disk or clock. It
 * carries its own documentation, and the examples in it are its first tests.
 */
import type { Digest } from '../domain/digest.ts';
import type { Day } from '../domain/edtf.ts';
import type { Severity } from '../domain/message.ts';
import type { Path } from '../domain/references.ts';
import type { HoldingsByOffice } from '../graph/offices.ts';
import type { KnownIds } from '../loader/reference-messages.ts';
import type { Position } from '../loader/yaml.ts';
import type { AddressAt } from './addresses.ts';
import type { Body } from './body.ts';
import type { BodyLink } from './body-parts.ts';
import type { RecordAt } from './records.ts';

export interface RuleAbout {
  /** Lower-case words with hyphens; also the name of its file, and `rule-<id>` its heading in CONTRIBUTING. */
  readonly id: string;
  /** The gravest it gives. */
  readonly severity: Severity;
  /** What it asks for, in one line. */
  readonly summary: string;
  /** What goes wrong without it, for somebody who disagrees with it. */
  readonly why: string;
}

export interface Rule extends RuleAbout {
  readonly right: readonly Example[];
  readonly wrong: readonly WrongExample[];
  /** What can be said of one file alone, by its path and text: such findings may be made in any order, anywhere. */
  readonly checkFile?: (file: FileContext) => Iterable<FileFinding>;
  /** What takes the whole digest. */
  readonly checkDigest?: (context: Context) => Iterable<Finding>;
}

/** A change to the sample content (`sample-content.ts`) that the rule accepts. */
export interface Example {
  /** Keys of the sample entry's front matter to write over it; `undefined` takes a key away. */
  readonly entry?: Readonly<Record<string, unknown>>;
  /** The sample entry's body. */
  readonly body?: string;
  /** Other files by path below the content folder. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A change that it does not accept, with what it says of it: the reason of each message, in order. */
export interface WrongExample extends Example {
  readonly says: readonly string[];
}

/** One file, whether or not it holds a well-formed record. */
export interface FileContext {
  /** Path below the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What stands below the front matter; only in Markdown files. */
  readonly body: Body | undefined;
  /** The place of an offset of `text`. */
  readonly placeAt: (offset: number) => Position;
}

export interface Context {
  readonly digest: Digest;
  readonly asOf: Day;
  readonly holdings: HoldingsByOffice;
  /** Ids of all records, well formed or not. */
  readonly known: KnownIds;
  /** True where every record met is in the digest; if one is not, what is missing is no fault of the others. */
  readonly isWhole: boolean;
  /** Every file met, also those that could not be read. */
  readonly paths: readonly string[];
  /** Entries, then the records of the registers. */
  readonly records: readonly RecordAt[];
  /** Every address of the web in fields and bodies. */
  readonly addresses: readonly AddressAt[];
  /** Links in the body of each Markdown file. */
  readonly bodyLinks: ReadonlyMap<string, readonly BodyLink[]>;
}

interface Finds {
  readonly reason: string;
  readonly note: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Where it is less grave than the rule's own. */
  readonly severity?: Severity;
}

/** A finding at a place of the file being checked. */
export interface FileFinding extends Finds {
  readonly place: Position;
  /** `body`, or nothing where the whole file is meant. */
  readonly field?: string;
}

/** A finding at a field, or at a place, of any file. */
export interface Finding extends Finds {
  readonly file: string;
  /** Path of the field from the top of the file; empty for the whole file. */
  readonly path: Path;
  /** True where the key is at fault, not its value. */
  readonly onKey?: boolean;
  /** For what stands in a body. */
  readonly place?: Position;
}

/** Where the rule is explained. */
export function addressOf(ruleId: string): string {
  return `CONTRIBUTING.md#rule-${ruleId}`;
}
