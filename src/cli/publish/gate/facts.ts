/** What the gate learns from one finished file. It depends on the file's bytes and the policy alone, so it may be kept. */

export interface Facts {
  /** What is wrong with the file by itself, each in a clause that follows its name. */
  readonly problems: readonly string[];
  /** The ids of its elements, which links may point at. */
  readonly ids: readonly string[];
  /** Addresses on this site that it names, as written, each once. */
  readonly links: readonly string[];
}

export const NO_FACTS: Facts = { problems: [], ids: [], links: [] };

/** What the site is, as far as the gate must know; plain data, so that it crosses to worker threads. */
export interface Policy {
  /** `https://example.org`, no path. */
  readonly origin: string;
  /** Begins and ends with `/`. */
  readonly base: string;
  /** `sha256-…` of the inline scripts that are ours. */
  readonly inlineScriptHashes: readonly string[];
}

export interface GateProblem {
  /** Path below the output folder. */
  readonly file: string;
  /** A clause that follows the file's name. */
  readonly problem: string;
}
