/** Findings with the path of a field become messages with line and column. Each file is parsed again once at most. */
import { compareMessages, type Message } from '../domain/message.ts';
import type { Path } from '../domain/references.ts';
import { parseFrontMatter } from '../loader/front-matter.ts';
import { formatPath } from '../loader/issues.ts';
import { type ParsedYaml, type Position, parseYaml } from '../loader/yaml.ts';
import type { Finding, RuleAbout } from './rule.ts';

export interface FoundBy {
  readonly finding: Finding;
  readonly rule: RuleAbout;
}

/** Messages of findings, in the order of files and lines. */
export function locateFindings(found: readonly FoundBy[], texts: ReadonlyMap<string, string>): readonly Message[] {
  const byFile = Map.groupBy(found, ({ finding }) => finding.file);
  const messages = [...byFile].flatMap(([file, list]) => {
    const locate = locatorOf(file, texts.get(file));
    return list.map(({ finding, rule }) => toMessage(finding, rule, locate));
  });
  return messages.sort(compareMessages);
}

type Locate = ParsedYaml['locate'];

const TOP: Position = { line: 1, column: 1 };

/** Parses the file when the first field is asked for. */
function locatorOf(file: string, text: string | undefined): Locate {
  let locate: Locate | undefined;
  return (path, key) => {
    if (path.length === 0 || text === undefined) return TOP;
    locate ??= buildLocate(file, text);
    return locate(path, key);
  };
}

function buildLocate(file: string, text: string): Locate {
  if (!file.endsWith('.md')) return parseYaml(text).locate;
  const head = parseFrontMatter(text);
  return 'problem' in head ? () => TOP : head.yaml.locate;
}

function toMessage({ file, path, onKey, place, severity, ...said }: Finding, rule: RuleAbout, locate: Locate): Message {
  const at = place ?? locate(path, onKey);
  const field = fieldOf(path, place);
  return { file, ...at, rule: rule.id, severity: severity ?? rule.severity, field, ...said };
}

function fieldOf(path: Path, place: Position | undefined): string {
  return path.length === 0 && place ? 'body' : formatPath(path);
}
