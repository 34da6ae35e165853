/** Addresses of articles: when two are one article, and what a clean one looks like. */
import normalizeUrl from 'normalize-url';

/** Parameters that say where a reader came from, not what is read. */
const TRACKING: readonly (string | RegExp)[] = [
  /^utm_/i,
  /^(?:fb|g|d|ms|y|tw|ttc|wbra|gbra|igs)cl?id$/i,
  /^(?:igshid|igsh|mc_cid|mc_eid|mkt_tok|ref_src|ref_url|cmpid|ncid|xtor|spm|vero_id|wickedid|s_kwcid|_ga|_gl|at_medium|at_campaign)$/i,
  /^(?:feature|amp|outputType)$/,
];

const MOBILE_HOST = /^(?:m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.])/i;
const AMP_PATH = /\/amp\/?$|^\/amp(?=\/.)|\.amp(?=\.html?$)/i;

export interface CleanAddress {
  readonly url: string;
  /** What was taken away: names of parameters, `amp`, the label of the host. */
  readonly removed: readonly string[];
}

/** The same address without tracking parameters, AMP and mobile host; nothing where it is clean. */
export function findCleanAddress(address: string): CleanAddress | undefined {
  const url = new URL(address);
  const removed: string[] = [];
  for (const name of [...url.searchParams.keys()].filter(isTracking)) {
    if (!removed.includes(name)) removed.push(name);
    url.searchParams.delete(name);
  }
  if (AMP_PATH.test(url.pathname)) {
    removed.push('amp');
    url.pathname = url.pathname.replace(AMP_PATH, '') || '/';
  }
  if (MOBILE_HOST.test(url.hostname)) {
    removed.push(`${url.hostname.split('.')[0]}.`);
    url.hostname = url.hostname.replace(MOBILE_HOST, '');
  }
  return removed.length === 0 ? undefined : { url: url.href, removed };
}

function isTracking(name: string): boolean {
  return TRACKING.some((pattern) => (typeof pattern === 'string' ? pattern === name : pattern.test(name)));
}

/** A key that two addresses of one article share: scheme, `www.`, order of parameters and a last slash do not count. */
export function addressKey(address: string): string {
  const clean = findCleanAddress(address)?.url ?? address;
  try {
    return normalizeUrl(clean, {
      forceHttps: true,
      stripHash: true,
      removeQueryParameters: false,
      stripTextFragment: true,
    });
  } catch {
    return clean;
  }
}
