/** Hosts that are not what they seem, or that nobody can judge. */
import { domainToUnicode } from 'node:url';
import { findDisguise, readAsLatin } from './look-alike.ts';

export interface HostProblem {
  /** After "Unexpected". */
  readonly problem: string;
  /** After "expected". */
  readonly expected: string;
  readonly isCertain: boolean;
}

/** What is wrong with the host of an address, by itself. */
export function findHostProblem(address: string): HostProblem | undefined {
  const { hostname, port } = new URL(address);
  if (isNumeric(hostname)) {
    return { problem: `number \`${hostname}\` as a host`, expected: 'the name of a host', isCertain: true };
  }
  const shown = domainToUnicode(hostname);
  const disguised = shown.split('.').find((label) => findDisguise(label) !== undefined);
  if (disguised !== undefined) {
    const problem = `host \`${shown}\`, whose \`${disguised}\` only looks like \`${readAsLatin(disguised)}\``;
    return { problem, expected: 'a host of one script', isCertain: true };
  }
  if (port !== '') return { problem: `port \`${port}\``, expected: 'an address without one', isCertain: false };
  if (shown !== hostname) {
    return {
      problem: `host \`${hostname}\` that reads \`${shown}\``,
      expected: 'a host of plain letters',
      isCertain: false,
    };
  }
  return undefined;
}

/** IPv4 and IPv6, as the URL standard writes every form of them. */
function isNumeric(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(hostname);
}

/** The known host that a host looks like without being it, or a part of it. */
export function findImitated(hostname: string, known: KnownHosts): string | undefined {
  const host = bareHost(hostname);
  if (known.exact.has(host) || host.split('.').some((_, i, labels) => known.exact.has(labels.slice(i).join('.')))) {
    return undefined;
  }
  return known.bySkeleton.get(skeleton(host));
}

export interface KnownHosts {
  readonly exact: ReadonlySet<string>;
  readonly bySkeleton: ReadonlyMap<string, string>;
}

/** Hosts of addresses that were judged before. */
export function buildKnownHosts(addresses: Iterable<string>): KnownHosts {
  const exact = new Set([...addresses].map((address) => bareHost(new URL(address).hostname)));
  return { exact, bySkeleton: new Map([...exact].map((host) => [skeleton(host), host])) };
}

function bareHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^(?:www|m|amp|mobile)\./, '');
}

/** Equal for names that look alike: `rn` and `m`, `0` and `o`, `1` and `l`, with hyphens and doubled letters dropped. */
function skeleton(host: string): string {
  return readAsLatin(domainToUnicode(host))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replace(/[1i|]/g, 'l')
    .replaceAll('-', '')
    .replace(/(.)\1/g, '$1');
}
