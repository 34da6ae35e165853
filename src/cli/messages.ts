/** Shows messages about the content, until the reporters of `check` do. */
import { escapeInvisible, type Message } from '../domain/message.ts';

export function formatMessages(messages: readonly Message[]): string {
  const lines = messages.map(({ file, line, column, reason, note }) => {
    const text = note === '' ? reason : `${reason}. ${note}`;
    return escapeInvisible(`${file}:${line}:${column}  ${text}`);
  });
  const count = messages.length === 1 ? '1 problem' : `${messages.length} problems`;
  return `${lines.join('\n')}\n\n${count}.`;
}
