/** `_headers`: what hosts that read it (Netlify, Cloudflare Pages) send with every file. */
import { contentSecurityPolicy } from '../../csp.ts';
import type { Site } from '../../site.ts';
import type { DataFile } from '../data-file.ts';

export function buildHeadersFile(site: Site): DataFile {
  const { at } = site.routes;
  const rules = [
    formatRule(at('*'), EVERYWHERE),
    // The names of these files hold a hash of their content.
    formatRule(at('_astro/*'), { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    // Programs on other sites may read the data; there is nothing in it that is not public.
    ...['api/*', 'data/*', 'feeds/*'].map((path) => formatRule(at(path), { 'Access-Control-Allow-Origin': '*' })),
    ...Object.entries(TYPES).map(([path, type]) => formatRule(at(path), { 'Content-Type': type })),
  ];
  return { href: site.routes.at('_headers'), text: `${COMMENT}\n${rules.join('\n')}` };
}

const COMMENT = `# Every page states its own policy in a meta element that comes first in its head. Hosts join headers of several rules
# into one, so the policy here is the widest that any page needs; a browser obeys both.`;

const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy(true)}; frame-ancestors 'none'`,
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Types that hosts do not know by the ending. */
const TYPES: Readonly<Record<string, string>> = {
  'feeds/atom.xml': 'application/atom+xml; charset=utf-8',
  'feeds/rss.xml': 'application/rss+xml; charset=utf-8',
  'feeds/feed.json': 'application/feed+json; charset=utf-8',
  'feeds/feeds.opml': 'text/x-opml; charset=utf-8',
  'feeds/calendar.ics': 'text/calendar; charset=utf-8',
  'data/digest.bib': 'application/x-bibtex; charset=utf-8',
  'data/digest.ris': 'application/x-research-info-systems; charset=utf-8',
};

function formatRule(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
