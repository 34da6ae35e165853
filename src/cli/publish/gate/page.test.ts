import { describe, expect, it } from 'vitest';
import type { Policy } from './facts.ts';
import { createPageReader } from './page.ts';

const OURS = 'try{theme()}catch{}';
const POLICY: Policy = {
  origin: 'https://digest.example.org',
  base: '/digest/',
  inlineScriptHashes: [],
};
const CSP = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
const CANONICAL = '<link rel="canonical" href="https://digest.example.org/digest/x/">';

const read = createPageReader(POLICY);

/** A page without fault, with parts changed. */
function page({
  top = '<meta charset="utf-8">',
  head = '',
  body = '',
  html = '<html lang="en">',
  h1 = '<h1>X</h1>',
} = {}) {
  return `<!doctype html>${html}<head>${top}${CSP}<title>X</title>${CANONICAL}${head}</head><body>${h1}${body}</body></html>`;
}

const problemsOf = (parts: Parameters<typeof page>[0]) => read(page(parts)).problems;

describe('a page without fault', () => {
  it('passes', () => expect(read(page()).problems).toEqual([]));

  it('gives its ids and its addresses on this site, each once', () => {
    const body =
      '<p id="a"><a href="/digest/y/">Y</a><a href="/digest/y/">Y</a><a href="#a">A</a><a href="https://z.example/">Z</a></p>';
    expect(read(page({ body }))).toMatchObject({
      ids: ['a'],
      links: ['https://digest.example.org/digest/x/', '/digest/y/', '#a'],
    });
  });

  it('may hold data in scripts, our own script, a form of this site and a drawing', () => {
    const body = `<script type="application/ld+json">{"a":"<\\/script>"}</script>
      <form action="/digest/search/"></form><svg><title>Chart</title><use href="#s"/><path id="s" fill="red"/></svg>`;
    expect(problemsOf({ body, head: '<script src="/digest/a.js" type="module"></script>' })).toEqual([]);
  });

  it('needs no address of its own where search engines leave it out', () => {
    const html = page({ head: '<meta name="robots" content="noindex">' }).replace(CANONICAL, '');
    expect(read(html).problems).toEqual([]);
  });
});

describe('a page is stopped', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', 'has code in an attribute: onerror of <img>'],
    ['<svg><g ONLOAD="x()"/></svg>', 'has code in an attribute: onload of <g>'],
    ['<a href="javascript:x()">a</a>', 'must not be followed: javascript:x()'],
    ['<a href=" java&#10;script:x()">a</a>', 'must not be followed'],
    ['<a href="data:text/html,x">a</a>', 'must not be followed: data:text/html,x'],
    ['<svg><a xlink:href="javascript:x()"><text>a</text></a></svg>', 'must not be followed: javascript:x()'],
    ['<form action="https://evil.example/"></form>', 'loads <form> from another site'],
    ['<button formaction="javascript:x()">a</button>', 'must not be followed'],
    ['<script>x()</script>', 'has an inline script that is not ours (sha256-'],
    ['<script type="text/plain">x</script>', 'has an inline script that is not ours'],
    ['<script type="importmap">{}</script>', 'has an inline script that is not ours'],
    ['<script src="https://evil.example/a.js"></script>', 'loads <script> from another site'],
    ['<script src="/\\evil.example/a.js"></script>', 'loads <script> from another site'],
    ['<script src="//evil.example/a.js"></script>', 'loads <script> from another site'],
    ['<svg><script>x()</script></svg>', 'has a script inside a drawing'],
    ['<svg><animate attributeName="href" values="javascript:x()"/></svg>', 'has a <animate> element'],
    ['<iframe src="/digest/"></iframe>', 'has a <iframe> element'],
    ['<object data="/digest/a"></object>', 'has a <object> element'],
    ['<embed src="/digest/a">', 'has a <embed> element'],
    ['<base href="https://evil.example/">', 'has a <base> element'],
    ['<style>p{}</style>', 'has a <style> element'],
    ['<p style="color:red">a</p>', 'has a style attribute on <p>'],
    ['<a href="/digest/" ping="https://evil.example/">a</a>', 'has the attribute ping on <a>'],
    ['<img src="https://evil.example/a.png" alt="">', 'loads <img> from another site'],
    ['<img src="/digest/a.png" srcset="/digest/a.png 1x, https://evil.example/b.png 2x" alt="">', 'another site'],
    ['<link rel="stylesheet" href="https://evil.example/a.css">', 'loads <link> from another site'],
    ['<meta http-equiv="refresh" content="0; url=https://evil.example/">', 'loads <meta> from another site'],
    ['<meta http-equiv="set-cookie" content="a=b">', 'has an unknown <meta http-equiv>'],
    ['<template><img src=x onerror=y()></template>', 'has code in an attribute: onerror of <img>'],
    ['<noscript><img src=x onerror=y()></noscript>', 'has code in an attribute: onerror of <img>'],
    [
      '<noscript><p title="</noscript><img src=x onerror=y()>"></noscript>',
      'has code in an attribute: onerror of <img>',
    ],
    ['<p id="a"></p><p id="a"></p>', 'has the id "a" more than once'],
    ['<p id=""></p>', 'has an empty id'],
    ['<h1>Again</h1>', 'has 2 headings of level 1'],
  ])('for %s', (body, problem) => {
    expect(problemsOf({ body })).toContainEqual(expect.stringContaining(problem));
  });

  it.each([
    ['no language', page({ html: '<html>' }), 'does not say its language'],
    ['a wrong language', page({ html: '<html lang="no such">' }), 'does not say its language'],
    ['no heading', page({ h1: '' }), 'has 0 headings of level 1'],
    ['no title', page().replace('<title>X</title>', ''), 'has no title'],
    ['an empty title', page().replace('<title>X</title>', '<title> </title>'), 'has no title'],
    ['no document type', page().replace('<!doctype html>', ''), 'does not begin with <!doctype html>'],
    ['no policy', page().replace(CSP, ''), 'does not begin its head with the content security policy'],
    ['a policy that comes too late', page({ top: '<title>a</title>' }), 'does not begin its head'],
    ['a lax policy', page().replace("'self'", "'unsafe-inline'"), 'has a content security policy that is not strict'],
    ['no address', page().replace(CANONICAL, ''), 'has no canonical address'],
    ['two addresses', page({ head: CANONICAL }), 'has several canonical addresses'],
    ['a foreign address', page().replace('https://digest.example.org/', 'https://evil.example/'), 'on another site'],
    ['nothing at all', '', 'has 0 headings'],
  ])('for %s', (_, html, problem) => {
    expect(read(html).problems).toContainEqual(expect.stringContaining(problem));
  });
});

it('lets our own inline script through by its hash', async () => {
  const { createHash } = await import('node:crypto');
  const hash = `sha256-${createHash('sha256').update(OURS).digest('base64')}`;
  const readOurs = createPageReader({ ...POLICY, inlineScriptHashes: [hash] });
  expect(readOurs(page({ head: `<script>${OURS}</script>` })).problems).toEqual([]);
  expect(readOurs(page({ head: `<script>${OURS} </script>` })).problems).toHaveLength(1);
});

it('reads a page however deep it nests', () => {
  const deep = 20_000;
  expect(problemsOf({ body: `${'<div>'.repeat(deep)}<p onclick="x()">${'</div>'.repeat(deep)}` })).toEqual([
    'has code in an attribute: onclick of <p>',
  ]);
});
