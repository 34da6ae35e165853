import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { buildDataSite, collectFiles } from '../../../../test/data-site.ts';
import { expectedPages } from '../../expected-pages.ts';
import { listRedirects } from '../../redirects.ts';
import { buildHostFiles } from './host-files.ts';
import { buildSitemapFiles } from './sitemap.ts';

const site = buildDataSite();
const files = collectFiles(buildHostFiles(site));
const read = (href: string) => files.get(href) ?? '';

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'url' || name === 'sitemap' });
interface Located {
  readonly loc: string;
  readonly lastmod?: string;
}
function locationsOf(text: string, list: 'urlset' | 'sitemapindex'): readonly Located[] {
  expect(XMLValidator.validate(text)).toBe(true);
  const parsed = parser.parse(text) as Record<string, Record<string, readonly Located[]>>;
  return parsed[list]?.[list === 'urlset' ? 'url' : 'sitemap'] ?? [];
}

describe('sitemap.xml', () => {
  const urls = locationsOf(read('/sitemap.xml'), 'urlset');
  const changed = new Map(urls.map(({ loc, lastmod }) => [new URL(loc).pathname, lastmod]));

  test('has every page that is to be found, once', () => {
    const left = ['/404.html', '/entries/2025/online-visit-early/', ...listRedirects(site).map(({ from }) => from)];
    const pages = expectedPages(site).filter((path) => !left.includes(path));
    expect([...changed.keys()].sort()).toEqual([...new Set(pages)].sort());
    expect(urls).toHaveLength(changed.size);
  });

  test('tells for each page made of entries when one of them changed last', () => {
    expect(changed.get('/entries/2024/customs-arrangement-used/')).toBe('2025-06-01');
    expect(changed.get('/entries/2025/courier-visit/')).toBe('2025-05-01');
    expect(changed.get('/countries/xc/')).toBe('2025-06-01');
    expect(changed.get('/relations/xa-xc/')).toBe('2025-06-01');
    expect(changed.get('/agreements/xb-xc-patrol-plan/')).toBe('2025-05-03');
    expect(changed.get('/editions/2024-02/')).toBe('2025-06-01');
    expect(changed.get('/')).toBe('2025-06-01');
  });

  test('tells nothing of a page that depends on more than entries', () => {
    expect(changed.has('/about/')).toBe(true);
    expect(changed.get('/about/')).toBeUndefined();
    expect(changed.get('/offices/xb-home/')).toBeUndefined();
  });

  test('is an index of several where there are too many pages', () => {
    const parts = collectFiles(buildSitemapFiles(site, 40));
    const index = locationsOf(parts.get('/sitemap.xml') ?? '', 'sitemapindex').map(({ loc }) => new URL(loc).pathname);
    expect(index.length).toBe(Math.ceil(urls.length / 40));
    const all = index.flatMap((href) => locationsOf(parts.get(href) ?? '', 'urlset'));
    expect(all).toEqual(urls);
  });
});

test('robots.txt admits all and names the sitemap', () => {
  expect(read('/robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://digest.example.org/sitemap.xml\n');
});

test('security.txt ends at a day that is reckoned from "as of"', () => {
  const fields = read('/.well-known/security.txt')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(fields).toEqual([
    'Contact: https://code.example.org/coasts/issues',
    'Expires: 2026-03-28T00:00:00Z',
    'Preferred-Languages: en',
    'Canonical: https://digest.example.org/.well-known/security.txt',
  ]);
  const later = collectFiles(buildHostFiles(buildDataSite({ asOf: '2030-01-01' })));
  expect(later.get('/.well-known/security.txt')).toContain('Expires: 2030-10-28T00:00:00Z');
});

describe('_headers', () => {
  const rules = new Map(
    read('/_headers')
      .replace(/^#.*\n/gm, '')
      .trim()
      .split(/\n(?=\/)/)
      .map((rule) => {
        const [path = '', ...lines] = rule.trim().split('\n');
        return [path, new Map(lines.map((line) => line.trim().split(/: (.*)/s) as [string, string]))] as const;
      }),
  );

  test('send the policy and what goes with it for every file', () => {
    const everywhere = rules.get('/*') ?? new Map<string, string>();
    expect([...everywhere.keys()]).toEqual([
      'Content-Security-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Frame-Options',
      'Referrer-Policy',
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
    ]);
    expect(everywhere.get('Content-Security-Policy')).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
    expect(everywhere.get('Content-Security-Policy')).not.toMatch(
      /unsafe-(?:inline|eval)(?!')|'unsafe-inline'|'unsafe-eval'/,
    );
  });

  test('let programs of other sites read the data, and nothing else', () => {
    const open = [...rules].filter(([, headers]) => headers.has('Access-Control-Allow-Origin')).map(([path]) => path);
    expect(open).toEqual(['/api/*', '/data/*', '/feeds/*']);
  });

  test('hold no line too long for a host', () => {
    for (const line of read('/_headers').split('\n')) expect(line.length).toBeLessThan(2000);
    expect(rules.size).toBeLessThan(100);
  });
});

test('_redirects has every address that once led to a record', () => {
  const lines = read('/_redirects')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(lines).toEqual(listRedirects(site).map(({ from, to }) => `${from} ${to} 301`));
  expect(lines).toContain('/entries/undated/lorries/ /entries/2024/customs-arrangement-used/ 301');
  for (const line of lines) expect(line).toMatch(/^\/\S+ \/\S+ 301$/);
});

test('all honour the base path and the address of the site', () => {
  const below = collectFiles(buildHostFiles(buildDataSite({ siteUrl: 'https://mirror.example.net', basePath: '/d/' })));
  expect([...below.keys()].every((href) => href.startsWith('/d/'))).toBe(true);
  expect([...below.values()].join('')).not.toContain('digest.example.org');
  expect(below.get('/d/robots.txt')).toContain('https://mirror.example.net/d/sitemap.xml');
  expect(below.get('/d/_headers')).toContain('\n/d/*\n');
});
