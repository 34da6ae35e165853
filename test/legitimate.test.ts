/**
 * Legitimate input in the scripts, forms and line ends that contributors write: it passes without a message, and what
 * is shown is what was written, character by character. A new case is a new file.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry } from '../src/domain/digest.ts';
import { lint } from '../src/lint/run.ts';
import { readCase, readCases } from './hostile-content.ts';
import { findUnsafe } from './inert-html.ts';

const ROOT = join(import.meta.dirname, 'fixtures/legitimate');
const cases = readCases(ROOT);
const byName = (name: string) => {
  const found = cases.find(({ path }) => path === `${name}.md`);
  if (!found) throw new Error(name);
  return readCase(found.path, found.bytes);
};

test.each(cases)('$path passes, with either line end', ({ path, bytes }) => {
  const windows = Buffer.from(bytes.toString().replaceAll('\n', '\r\n'));
  const [outcome, other] = [readCase(path, bytes), readCase(path, windows)];
  expect(outcome.messages).toEqual([]);
  expect(outcome.record).toBeDefined();
  expect(findUnsafe(outcome.html ?? '')).toEqual([]);
  expect(other.record).toEqual(outcome.record);
  expect(other.html).toBe(outcome.html);
});

test.each(cases)('$path passes every rule', ({ path, bytes }) => {
  const { content, record } = readCase(path, bytes);
  expect(record).toBeDefined();
  const about = lint(content).messages.filter(({ file, severity }) => file === record?.file && severity === 'error');
  expect(about).toEqual([]);
});

test.each([
  ['khmer-with-zero-width-spaces', 'ក្រសួង\u200bមហាផ្ទៃ'],
  ['burmese', 'ပြည်ထဲရေးဝန်ကြီးဌာန'],
  ['lao', 'ກະຊວງພາຍໃນ'],
  ['thai', 'กระทรวงมหาดไทย'],
  ['vietnamese', 'Đặng Thị Hương Nguyên'],
  ['chinese', '电信诈骗(online fraud)。'],
  ['right-to-left-names', 'عبد الله الفارسي'],
  ['persian-with-joiners', 'می\u200cکنند'],
])('%s: shown as it was written', (name, words) => {
  expect(byName(name).html).toContain(words);
  expect((byName(name).record as Entry).source.headline).toMatch(/^\P{Script=Latin}*$|^Bộ/u);
});

test('notes and tables are notes and tables', () => {
  expect(byName('footnotes').html).toContain('<section data-footnotes class="footnotes">');
  expect(byName('footnotes').html?.match(/<li id="note-fn-/g)).toHaveLength(2);
  expect(byName('tables').html).toContain('<td align="left">A cell with a | sign</td>');
  expect(byName('tables').html?.match(/<tr>/g)).toHaveLength(4);
  expect(byName('all-of-markdown').html).toContain(
    '<a href="https://courier.example.org/page?a=1&#x26;b=%20c#part" rel="external nofollow noopener">address</a>',
  );
});

test('quotes, colons and hashes in a title are part of it', () => {
  expect((byName('quotes-colons-and-hashes').record as Entry).title).toBe(
    "'Fraud': ministers’ talks, item #1 & item 2 (50%)",
  );
});
