/** For people at a terminal: each message with the line it speaks of, the cure, and where its rule is explained. */
import { styleText } from 'node:util';
import type { Message, Severity } from '../../domain/message.ts';
import { addressOf } from '../rule.ts';
import { buildFrame } from './frame.ts';
import { formatSummary, neutralize, type Shown } from './shown.ts';

export interface TextOptions {
  readonly colours: boolean;
  /** Text of each file, for the lines shown. */
  readonly texts: ReadonlyMap<string, string>;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const STYLES: Readonly<Record<Severity, Style>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  notice: 'cyan',
};

/** The whole report, with a line break at its end. */
export function formatText(shown: Shown, { colours, texts }: TextOptions): string {
  const paint: Paint = (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
  const blocks = shown.messages.map((message) => formatMessage(message, shown.folder, texts, paint));
  return `${[...blocks, formatSummary(shown)].join('\n\n')}\n`;
}

function formatMessage(message: Message, folder: string, texts: ReadonlyMap<string, string>, paint: Paint): string {
  const { file, line, column, severity, reason, note, rule } = message;
  const place = neutralize(`${folder}${file}:${line}:${column}`);
  const frame = buildFrame(message, texts.get(file)).map((row) => paint('dim', `  ${row}`));
  return [
    `${paint(STYLES[severity], severity)} ${paint('underline', place)}`,
    `  ${paint('bold', neutralize(reason))}`,
    ...frame,
    ...(note === '' ? [] : [`  ${neutralize(note)}`]),
    `  ${paint('dim', `About this rule: ${addressOf(rule)}`)}`,
  ].join('\n');
}
