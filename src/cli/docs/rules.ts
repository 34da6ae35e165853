/** The rules as CONTRIBUTING explains them: their own words and examples, so that no rule is explained but as it is. */
import { stringify } from 'yaml';
import { escapeInvisible } from '../../domain/message.ts';
import type { Example, Rule, RuleAbout, WrongExample } from '../../lint/rule.ts';

/** A heading whose anchor is the address that messages give. */
export function formatRule(rule: RuleAbout): string {
  const head = [`#### rule-${rule.id}`, `*${SEVERITY_WORDS[rule.severity]}.* ${rule.summary} ${rule.why}`];
  return [...head, ...('wrong' in rule ? formatExamples(rule as Rule) : [])].join('\n\n');
}

/** All rules in a table, each with a link to its place below. */
export function formatRuleIndex(rules: readonly RuleAbout[]): string {
  const rows = rules.map(({ id, severity, summary }) => `| [${id}](#rule-${id}) | ${severity} | ${summary} |`);
  return ['| rule | gravest | asks |', '| --- | --- | --- |', ...rows].join('\n');
}

const SEVERITY_WORDS = {
  error: 'Error: stops publication',
  warning: 'Warning: is looked at by a reviewer',
  notice: 'Notice: worth a look',
} as const;

/** Shown examples; all of them are tests beside the rule. */
const MOST_WRONG = 2;

function formatExamples({ right, wrong }: Rule): readonly string[] {
  const rightShown = right.map(formatExample).find((text) => text !== undefined);
  const wrongShown = wrong.flatMap((example) => formatWrong(example)).slice(0, MOST_WRONG);
  return [...(rightShown === undefined ? [] : [`Right:\n\n${rightShown}`]), ...wrongShown];
}

function formatWrong(example: WrongExample): readonly string[] {
  const text = formatExample(example);
  const says = example.says.map((reason) => `> ${escapeInvisible(reason)}`).join('\n>\n');
  return text === undefined ? [] : [`Wrong:\n\n${text}\n\n${says}`];
}

/** What the example changes, as it would stand in the files; nothing where it changes nothing. */
function formatExample({ entry, body, files }: Example): string | undefined {
  const others = Object.entries(files ?? {}).filter(([path]) => path !== 'edition.yml');
  const parts = [
    ...(entry === undefined ? [] : [fence('yaml', formatHead(entry))]),
    ...(body === undefined ? [] : [fence('md', shorten(body))]),
    ...others.map(([path, text]) => fence(path.endsWith('.md') ? 'md' : 'yaml', `# ${path}\n${shorten(text)}`)),
  ];
  return parts.length === 0 ? undefined : parts.join('\n\n');
}

function formatHead(entry: NonNullable<Example['entry']>): string {
  const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  const absent = Object.keys(entry).filter((key) => entry[key] === undefined);
  const lines = absent.map((key) => `# no ${key}\n`);
  return `${lines.join('')}${Object.keys(given).length === 0 ? '' : stringify(given, { lineWidth: 100 })}`;
}

const MOST_LINES = 24;
const MOST_LETTERS = 220;
/** Sentences that only fill a body to its length. */
const REPEATED = /([^.\n]{12,}\. )\1+/g;

/** A long line keeps its end, where an example differs; a long text its first lines. */
function shorten(text: string): string {
  const lines = text.trimEnd().replace(REPEATED, '$1').split('\n');
  const kept = lines.slice(0, MOST_LINES).map((line) => {
    const letters = [...line];
    return letters.length > MOST_LETTERS ? `…${letters.slice(-MOST_LETTERS).join('')}` : line;
  });
  return [...kept, ...(lines.length > MOST_LINES ? ['…'] : [])].join('\n');
}

/** A block of code that ends where it should, with everything invisible shown. */
function fence(language: string, text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(Math.max(3, longest + 1));
  const shown = text.trimEnd().split('\n').map(escapeInvisible).join('\n');
  return `${mark}${language}\n${shown}\n${mark}`;
}
