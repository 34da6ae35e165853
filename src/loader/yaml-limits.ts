/** What is cheap to see in a YAML text and dear, or impossible, to parse. */

export interface EarlyProblem {
  readonly offset: number;
  readonly what: { readonly problem: string; readonly cure: string };
}

/** Far deeper than any record, and than a text with brackets in it; the tree is measured exactly once it is parsed. */
const MAX_OPEN = 100;

/** Directives, a second document, nesting so deep that the parser would run out of stack. */
export function findEarlyProblem(text: string): EarlyProblem | undefined {
  const directive = /^%\S+/m.exec(text);
  if (directive) {
    return early(directive.index, 'a YAML directive', 'Delete the line that begins with `%`.');
  }
  const marker = /^(?:---|\.\.\.)(?=\s|$)/m.exec(text);
  if (marker) {
    return early(marker.index, 'a second YAML document', `Delete the line \`${marker[0]}\`.`);
  }
  const deep = findDeepFlow(text) ?? findDeepBlock(text);
  if (deep !== undefined) return early(deep, 'very deep nesting', 'No record of the digest nests that deep.');
  if (!isAllSigns(text)) return undefined;
  return early(0, 'more brackets, quotes and colons than text', 'Compare it with an existing file.');
}

function early(offset: number, problem: string, cure: string): EarlyProblem {
  return { offset, what: { problem, cure } };
}

/** Each sign is a token, and where none is due an error: they are what a parser spends its time on. */
function isAllSigns(text: string): boolean {
  return (text.match(/[[\]{}"'&*!?:|>]/g)?.length ?? 0) > 2000 + text.length / 6;
}

/** Brackets and braces left open. */
function findDeepFlow(text: string): number | undefined {
  let open = 0;
  for (const match of text.matchAll(/[[\]{}]/g)) {
    open = match[0] === '[' || match[0] === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MAX_OPEN) return match.index;
  }
  return undefined;
}

/** List dashes and key marks side by side, `- - - -`, or an indentation that takes as many levels. */
function findDeepBlock(text: string): number | undefined {
  return /(?:[-?:][ \t]+){60}|^ {200}/m.exec(text)?.index;
}
