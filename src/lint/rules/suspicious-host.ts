import { escapeInvisible, quote } from '../../domain/message.ts';
import type { AddressAt } from '../addresses.ts';
import { buildKnownHosts, findHostProblem, findImitated, type KnownHosts } from '../hosts.ts';
import type { Context, Finding, Rule } from '../rule.ts';
import { sampleSource as at } from '../sample-content.ts';

/** Hosts are names, in one script, without a port, and imitate no known one (after Unicode Technical Standard 39). */
export const suspiciousHost: Rule = {
  id: 'suspicious-host',
  severity: 'error',
  summary: 'The host of an address is what it seems to be.',
  why: 'A link that looks like a known newspaper and leads elsewhere is how readers are robbed.',
  right: [{ entry: { source: at('https://www.times.example.com/a') } }],
  wrong: [
    {
      entry: { source: at('https://192.0.2.7/a') },
      says: ['Unexpected number `192.0.2.7` as a host, expected the name of a host'],
    },
    {
      entry: { source: at('https://times.ex\u0430mple.com/a') },
      says: [
        'Unexpected host `times.ex\u0430mple.com`, whose `ex\u0430mple` only looks like `example`, expected a host of one script',
      ],
    },
    {
      entry: { source: at('https://tirnes.example.com/a') },
      says: ['Unexpected host `tirnes.example.com`, expected `times.example.com`, which it looks like'],
    },
    {
      entry: { source: at('https://times.example.com:8443/a') },
      says: ['Unexpected port `8443`, expected an address without one'],
    },
  ],
  *checkDigest(context) {
    const known = buildKnownHosts(publisherHomes(context));
    const judged = new Map<string, Judgement | undefined>();
    for (const found of context.addresses) {
      const { origin } = new URL(found.url);
      if (!judged.has(origin)) judged.set(origin, judge(found.url, known));
      const judgement = judged.get(origin);
      if (judgement) yield { ...placeOf(found), ...judgement, actual: found.url };
    }
  },
};

function* publisherHomes({ digest }: Context): Iterable<string> {
  for (const { homepage } of digest.publishers.values()) if (homepage) yield homepage;
  for (const { homepage } of digest.organisations.values()) if (homepage) yield homepage;
}

type Judgement = Pick<Finding, 'reason' | 'note' | 'severity'>;

function judge(url: string, known: KnownHosts): Judgement | undefined {
  const found = findHostProblem(url);
  if (found) {
    return {
      severity: found.isCertain ? 'error' : 'warning',
      reason: `Unexpected ${escapeInvisible(found.problem)}, expected ${found.expected}`,
      note: 'Go to the page from the site’s own front page and copy its address from the browser.',
    };
  }
  const { hostname } = new URL(url);
  const imitated = findImitated(hostname, known);
  if (imitated === undefined) return undefined;
  return {
    severity: 'warning',
    reason: `Unexpected host ${quote(hostname)}, expected ${quote(imitated)}, which it looks like`,
    note: `Look at each letter. If both are honest, record an exception.`,
  };
}

function placeOf({ file, path, place }: AddressAt): Pick<Finding, 'file' | 'path' | 'place'> {
  return { file, path, ...(place && { place }) };
}
