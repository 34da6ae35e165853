import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnsafe } from '../../test/inert-html.ts';
import { parseTermLink, renderBody } from './body.ts';

const render = (markdown: string) => {
  const body = renderBody(markdown, (scheme, id) => `/base/${scheme}/${id}/`);
  if ('problem' in body) throw new Error(body.problem);
  return body;
};
const html = (markdown: string) => render(markdown).html;

describe('prose as HTML', () => {
  test.each([
    ['~a~ b_c_d', '<p>~a~ b_c_d</p>'],
    ['a *b* **c** ~~d~~ `e`', '<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>'],
    ['# One\n\n## Two\n\n##### Five', '<h2>One</h2>\n<h2>Two</h2>\n<h4>Five</h4>'],
    ['- a\n  1. b\n\n3. c', '<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n</ul>\n<ol start="3">\n<li>c</li>\n</ol>'],
    ['> a  \n> b', '<blockquote>\n<p>a<br>\nb</p>\n</blockquote>'],
    ['```js\na < b\n```', '<pre><code>a &#x3C; b\n</code></pre>'],
    ['a\n\n---', '<p>a</p>\n<hr>'],
    ['', ''],
  ])('%j', (markdown, expected) => expect(html(markdown)).toBe(expected));

  test('a table keeps its alignment', () => {
    const table = html('| a | b |\n|:-|-:|\n| 1 | 2 |');
    expect(table).toContain('<th align="left">a</th>');
    expect(table).toContain('<td align="right">2</td>');
  });

  test('a note, its mark and the way back, under ids of their own', () => {
    const text = html('a[^n] b[^n]\n\n[^n]: Note.');
    expect(text).toContain(
      '<a href="#note-fn-n" id="note-fnref-n" data-footnote-ref aria-describedby="footnote-label">',
    );
    expect(text).toContain('<li id="note-fn-n">');
    expect(text).toContain('<a href="#note-fnref-n-2" data-footnote-backref');
    expect(text).toContain('<h2 class="visually-hidden" id="footnote-label">Notes</h2>');
  });

  test('an address elsewhere says so to crawlers, and carries no title', () => {
    expect(html('[a](https://example.org/b?c=d "e")')).toBe(
      '<p><a href="https://example.org/b?c=d" rel="external nofollow noopener">a</a></p>',
    );
  });

  test('an image is shown as the words it stands for', () => {
    expect(html('![Map of <b>](https://example.org/a.png "t") ![][r]\n\n[r]: https://example.org/b.png')).toBe(
      '<p>Map of &#x3C;b> </p>',
    );
  });
});

describe('links to terms', () => {
  test('lead to the address the site gives', () => {
    expect(html('[a](minister:sar-sokha) [b](entry:2025/c-d) [e][r]\n\n[r]: crime-type:fraud')).toBe(
      '<p><a href="/base/minister/sar-sokha/">a</a> <a href="/base/entry/2025/c-d/">b</a> <a href="/base/crime-type/fraud/">e</a></p>',
    );
  });

  test('are listed with their places, in notes, tables and definitions too', () => {
    const { links } = render(
      'a [b](minister:c)\n\n| x |\n|---|\n| [d](country:kh) |\n\n[^1]\n\n[^1]: [e](event:f)\n\n[g]: office:h',
    );
    expect(links).toEqual([
      { scheme: 'minister', id: 'c', line: 1, column: 3 },
      { scheme: 'country', id: 'kh', line: 5, column: 3 },
      { scheme: 'event', id: 'f', line: 9, column: 7 },
      { scheme: 'office', id: 'h', line: 11, column: 1 },
    ]);
  });

  test.each([
    '../../etc/passwd',
    '/evil.example',
    '//evil.example',
    'a"onclick=alert(1)',
    'A B',
    'a%22b',
    '%2e%2e%2fx',
    'a?b',
    'a#b',
    '',
    'ស',
  ])('minister:%s has no address: it is no id', (id) => {
    expect(html(`[a](<minister:${id}>)`)).toBe('<p><a>a</a></p>');
  });

  test('a scheme is one of ours, letter by letter', () => {
    expect(parseTermLink('minister:sar-sokha')).toEqual({ scheme: 'minister', id: 'sar-sokha' });
    for (const url of [
      'Minister:a',
      'ministers:a',
      'minister',
      ':a',
      'constructor:a',
      '__proto__:a',
      'https://a.org/',
    ]) {
      expect(parseTermLink(url), url).toBeUndefined();
    }
  });
});

describe('nothing a stranger writes becomes more than text', () => {
  test.each([
    ['script', '<script>alert(1)</script>'],
    ['script in a line', 'a <script src=//x.example></script> b'],
    ['event handler', '<img src=x onerror=alert(1)>'],
    ['handler on a known tag', '<p onclick="alert(1)">a</p>'],
    ['svg', '<svg onload=alert(1)><animate onbegin=alert(1)></svg>'],
    [
      'math, mutation',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    ],
    ['noscript, mutation', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
    ['iframe', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['form', '<form action=javascript:alert(1)><button formaction=javascript:alert(1)>a</button></form>'],
    ['style', '<style>@import url(//x.example)</style>'],
    ['base and meta', '<base href=//x.example><meta http-equiv=refresh content=0>'],
    ['comment', '<!-- --><script>alert(1)</script> -->'],
    ['conditional comment', '<!--[if IE]><script>alert(1)</script><![endif]-->'],
    ['CDATA', '<![CDATA[<script>alert(1)</script>]]>'],
    ['processing instruction', '<?php system("x") ?>'],
    ['declaration', '<!DOCTYPE html><!ENTITY x "y">'],
    ['closing the page', '</p></section></article></body></html><script>alert(1)</script>'],
    ['template', '<template><script>alert(1)</script></template>'],
    ['half a tag', '<img src=x onerror=alert(1)//'],
    ['clobbering', '<a id=body name=cookie></a>\n\n# location\n\n[^cookie]\n\n[^cookie]: a'],
    ['expressions', `{{constructor.constructor("alert(1)")()}} \${alert(1)} <%= x %> {% x %} {alert(1)}`],
    ['expressions in code', `\`{{ 1 }}\`\n\n    \${1} {1}`],
    ['javascript:', '[a](javascript:alert(1)) <javascript:alert(1)> ![b](javascript:alert(1))'],
    ['in upper case', '[a](JaVaScRiPt:alert(1))'],
    [
      'with entities',
      '[a](&#106;avascript&colon;alert(1)) [b](java&Tab;script:alert(1)) [c](java&#x0A;script:alert(1))',
    ],
    ['with escapes', '[a](java\\script:alert(1)) [b](javascript\\:alert(1))'],
    ['with percent signs', '[a](javascript%3Aalert(1)) [b](%6aavascript:alert(1))'],
    ['with a control character', '[a](<\u0001javascript:alert(1)>) [b](<java\tscript:alert(1)>)'],
    ['with a space', '[a](< javascript:alert(1)>)'],
    ['in a definition', '[a][r] [r] ![r]\n\n[r]: javascript:alert(1)'],
    ['data:', '[a](data:text/html;base64,PHNjcmlwdD4=) ![b](data:image/svg+xml,<svg/onload=alert(1)>)'],
    ['vbscript:', '[a](vbscript:msgbox(1))'],
    ['file and blob', '[a](file:///etc/passwd) [b](blob:https://example.org/1) [c](mailto:a@example.org)'],
    ['user name', '[a](https://example.org@evil.example/) [b](https://a:b@evil.example)'],
    ['without a scheme', '[a](//evil.example) [b](\\\\evil.example) [c](/\\evil.example) [d](https:evil.example)'],
    ['relative', '[a](../../x) [b](x) [c](#note-fn-1) [d](?q)'],
    ['malformed percent', '[a](https://example.org/%) [b](https://example.org/%zz)'],
    ['malformed entities', '&#0; &#xD800; &#x110000; &#99999999; &nosuch; &lt;script&gt;'],
    ['quotes in an address', '[a](<https://example.org/"onmouseover="alert(1)>)'],
    ['quotes in a title', '[a](https://example.org \'" onmouseover="alert(1)\')'],
    ['quotes in a label', '[^"><img src=x onerror=alert(1)>]\n\n[^"><img src=x onerror=alert(1)>]: a'],
    ['quotes in a language', '```"><script>alert(1)</script>\na\n```'],
    ['quotes in an image', '![" onerror="alert(1)](https://example.org/a.png)'],
    ['NUL', 'a\u0000b [c](https://example.org/\u0000)'],
  ])('%s', (_, markdown) => expect(findUnsafe(html(markdown))).toEqual([]));

  test('the check itself sees what it looks for', () => {
    expect(findUnsafe('<p onclick="x">a</p>')).toEqual(['attribute onclick of p']);
    expect(findUnsafe('<script>x</script>')).toEqual(['tag script']);
    expect(findUnsafe('<a href="javascript:x">a</a>')).toEqual(['address javascript:x']);
    expect(findUnsafe('<h2 id="cookie">a</h2>')).toEqual(['id cookie']);
    expect(findUnsafe('<!-- a -->')).toEqual(['node #comment']);
    expect(findUnsafe('a</body>')).toEqual(['not what a browser reads']);
  });
});

test.each(examples)('CommonMark example $number gives inert HTML', ({ markdown }) => {
  expect(findUnsafe(html(markdown.replaceAll('→', '\t')))).toEqual([]);
});

test('whatever the text, the HTML is inert, and the same every time', () => {
  const part = fc.constantFrom(
    ...[
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '~~',
      '`',
      '[',
      ']',
      '](',
      ')',
      '![',
      '[^1]',
      '[^1]: ',
      '<',
      '>',
      '"',
      "'",
      '&',
      '\\',
    ],
    ...[
      '|',
      '|-|\n',
      '- ',
      '# ',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<img src=x onerror=y>',
      '<svg>',
      '<style>',
      '<p id=x>',
    ],
    ...[
      'javascript:',
      'data:',
      'https://',
      '//',
      'minister:',
      '%',
      '&#106;',
      '&colon;',
      '\u0000',
      '\u202e',
      '{{',
      '}}',
    ],
  );
  const markdown = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(markdown, (text) => {
      const body = renderBody(text, (scheme, id) => `/${scheme}/${id}/`);
      if ('problem' in body) return;
      expect(findUnsafe(body.html)).toEqual([]);
      expect(renderBody(text, (scheme, id) => `/${scheme}/${id}/`)).toEqual(body);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test('a body that is too much says so and renders nothing', () => {
  expect(renderBody('x'.repeat(16_001), () => '/')).toMatchObject({ line: 1, problem: 'a body of 16001 characters' });
});
