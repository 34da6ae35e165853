import { expect, test } from 'vitest';
import type { Message } from '../domain/message.ts';
import { findAdded } from './compare.ts';

const message = (change: Partial<Message> = {}): Message => ({
  file: 'entries/2025/a.md',
  line: 4,
  column: 1,
  rule: 'date-order',
  severity: 'error',
  field: 'corrections[1].date',
  reason: 'Unexpected `2026-01-18` for `corrections[1].date`, expected a date not before `2026-01-20`',
  note: '',
  ...change,
});

test('a message that only moved is not new', () => {
  const moved = message({
    line: 9,
    field: 'corrections[2].date',
    reason: 'Unexpected `2026-01-18` for `corrections[2].date`, expected a date not before `2026-01-20`',
  });
  expect(findAdded([moved], [message()])).toEqual({ added: [], older: 1 });
});

test('the same message once more is new once', () => {
  const [first, second] = [message({ line: 4 }), message({ line: 8 })];
  expect(findAdded([first, second], [message()])).toEqual({ added: [second], older: 1 });
});

test('another reason in the same file is new, and so is the same one in another file', () => {
  const other = message({ reason: 'Unexpected `x`, expected `y`' });
  const elsewhere = message({ file: 'entries/2025/b.md' });
  expect(findAdded([message(), other, elsewhere], [message()])).toEqual({ added: [other, elsewhere], older: 1 });
});
