/**
 * The content security policy, stated once: as a meta element that comes first in every head, and in `_headers` for
 * hosts that read it. One inline script is admitted by its hash: it sets the remembered theme before the first paint.
 */
import { createHash } from 'node:crypto';

/** Runs before anything is drawn, so that a remembered theme never flashes. At most 300 bytes. */
export const THEME_SCRIPT =
  'try{var t=localStorage.getItem("theme");if(t==="dark"||t==="light")document.documentElement.dataset.theme=t}catch{}';

export const INLINE_SCRIPT_HASHES: readonly string[] = [sha256(THEME_SCRIPT)];

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The policy of a page; the search page alone may compile WebAssembly. */
export function contentSecurityPolicy(isSearch = false): string {
  const scripts = [
    "'self'",
    ...INLINE_SCRIPT_HASHES.map((hash) => `'${hash}'`),
    ...(isSearch ? ["'wasm-unsafe-eval'"] : []),
  ];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(isSearch ? ["worker-src 'self'"] : []),
    "require-trusted-types-for 'script'",
    `trusted-types ${isSearch ? 'search-worker' : "'none'"}`,
  ].join('; ');
}
