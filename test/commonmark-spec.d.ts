/** The package carries no types. */
declare module 'commonmark-spec' {
  export interface Example {
    /** With `→` for a tab. */
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }
  export const tests: readonly Example[];
}
