/**
 * Splits an entry into head and body. gray-matter does the splitting, and only that, and only here: out of the box it
 * *runs* `---js` front matter, so both JavaScript engine keys are overridden, and options are passed on every call
 * (without them it caches by text). Before it sees a file, the framing is checked: a bare `---` line opens, the next
 * bare `---` line closes, and nothing else does either.
 */
import matter from 'gray-matter';
import { quote } from '../domain/message.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

export interface FrontMatter {
  readonly yaml: ParsedYaml;
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

export interface FramingProblem {
  readonly line: number;
  readonly problem: string;
  readonly cure: string;
}

/** Parses the front matter of a file, or says why its frame is refused. Never throws, never runs anything. */
export function parseFrontMatter(text: string): FrontMatter | FramingProblem {
  const frame = findFrame(text);
  if ('problem' in frame) return frame;
  let yaml: ParsedYaml | undefined;
  const engines = {
    yaml: (head: string) => {
      // The head begins with the line break of the opening line.
      yaml = parsePlainYaml(head, 0);
      return {};
    },
    js: refuseEngine,
    javascript: refuseEngine,
    json: refuseEngine,
    coffee: refuseEngine,
    toml: refuseEngine,
  };
  try {
    const { content } = matter(frame.normal, { language: 'yaml', delimiters: '---', engines });
    // gray-matter skips the engine where the head is empty.
    return { yaml: yaml ?? parseYaml('', 1), body: content, bodyLine: frame.bodyLine };
  } catch {
    return { line: 1, problem: 'front matter that cannot be read', cure: 'Compare it with an existing entry.' };
  }
}

function refuseEngine(): never {
  throw new Error('Front matter is YAML data only.');
}

interface Frame {
  /** The file with line feeds only, as gray-matter is given it. */
  readonly normal: string;
  readonly bodyLine: number;
}

/** gray-matter looks for comments from every empty line on, to the end of the run of empty lines. */
const MAX_EMPTY_LINES = 200;
const OPEN_CURE = 'Begin the file with a line that holds `---` and nothing else.';

function findFrame(text: string): Frame | FramingProblem {
  const normal = text.replaceAll('\r\n', '\n');
  const lines = normal.split('\n');
  if (lines[0] !== '---') return { line: 1, problem: describeFirst(lines[0] ?? ''), cure: OPEN_CURE };
  const close = lines.indexOf('---', 1);
  const until = close < 0 ? lines.length : close;
  const stray = lines.findIndex((line, i) => i > 0 && i < until && line.startsWith('---'));
  if (stray > 0) {
    const cure = 'The line that ends the front matter is `---` and nothing else.';
    return { line: stray + 1, problem: 'a line that begins with `---` inside the front matter', cure };
  }
  if (close < 0) {
    return { line: lines.length, problem: 'the end of the file', cure: 'Close the front matter with a line `---`.' };
  }
  if (countEmpty(lines.slice(1, close)) > MAX_EMPTY_LINES) {
    return { line: 2, problem: `more than ${MAX_EMPTY_LINES} empty lines in the front matter`, cure: 'Delete them.' };
  }
  return { normal, bodyLine: close + 2 };
}

/** A regular expression takes U+2028 and U+2029 for line ends as well. */
function countEmpty(lines: readonly string[]): number {
  return lines.flatMap((line) => line.split(/[\u2028\u2029]/)).filter((line) => line.trim() === '').length;
}

function describeFirst(line: string): string {
  if (/^---\s*[a-z]/i.test(line)) return `${quote(line.slice(0, 40))}, another front-matter language`;
  if (/^\s+---/.test(line)) return 'an indented `---`';
  if (/^---/.test(line)) return 'a first line that is not a bare `---`';
  return line === '' ? 'an empty first line' : 'a file that does not begin with `---`';
}
