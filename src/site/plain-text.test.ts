import { expect, test } from 'vitest';
import { paragraphsOf } from './plain-text.ts';

test('blocks become paragraphs, and markup goes', () => {
  expect(paragraphsOf('<h2>July</h2>\n<p>Two <em>ministers</em>\nsigned &amp; left.</p><hr><p>A &lt; B</p>')).toEqual([
    'July',
    'Two ministers signed & left.',
    'A < B',
  ]);
});

test('lists get hyphens, whether their items are paragraphs or not', () => {
  expect(paragraphsOf('<ul><li>one</li><li><p>two</p><p>more</p></li></ul>')).toEqual(['- one', '- two', 'more']);
});

test('an address elsewhere is written out; one on the site is not', () => {
  expect(
    paragraphsOf('<p><a href="https://a.example.org/x?y=1&amp;z=2">A</a> and <a href="/ministers/b/">B</a></p>'),
  ).toEqual(['A (https://a.example.org/x?y=1&z=2) and B']);
});

test('cells of a row stay apart', () => {
  expect(paragraphsOf('<table><tr><th>a</th><td>b</td></tr><tr><td>c<br>d</td></tr></table>')).toEqual(['a b', 'c d']);
});
