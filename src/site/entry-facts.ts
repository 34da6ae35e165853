/** The facts beside an entry: what it names, each as it stood on the day of the entry. */
import type { Entry } from '../domain/digest.ts';
import { type Edtf, spanOf } from '../domain/edtf.ts';
import { type MinisterMention, ministerMentions } from '../domain/entry.ts';
import { agreementStateOn } from '../graph/agreement-state.ts';
import { buildOfficesShown } from '../graph/offices.ts';
import { isBilateralEntry } from '../graph/pairs.ts';
import { buildPairFact } from './pair-fact.ts';
import { buildDate, buildStatus, buildStatusOn, buildTermLink, type Fact, type FactItem } from './parts.ts';
import type { Site } from './site.ts';
import { AGREEMENT_KIND_WORDS, EVENT_KIND_WORDS, ROLE_WORDS } from './words.ts';

/** Countries, ministers with the offices held that day, crime types, agreements with their states then and now, events. */
export function buildEntryFacts(entry: Entry, site: Site): readonly Fact[] {
  const date = entry.occurred ?? entry.published;
  const terms = (register: Parameters<typeof buildTermLink>[0], ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => buildTermLink(register, id, site));
  const facts: readonly Fact[] = [
    { label: 'Countries', items: terms('countries', entry.countries) },
    buildPairFact(entry.countries, isBilateralEntry(entry, site.digest), site),
    { label: 'Ministers', items: ministerMentions(entry).map((mention) => buildMinister(mention, date, site)) },
    { label: 'Crime types', items: buildCrimeTypes(entry, site) },
    { label: 'Agreements', items: (entry.agreements ?? []).map((id) => buildAgreement(id, date, site)) },
    { label: 'Events', items: (entry.events ?? []).map((id) => buildEvent(id, site)) },
    { label: 'Organisations', items: terms('organisations', entry.organisations) },
  ];
  return facts.filter(({ items }) => items.length > 0);
}

function buildCrimeTypes(entry: Entry, site: Site): readonly FactItem[] {
  if (entry.crimeTypes.length === 0)
    return [{ text: 'None named', note: 'the source speaks of no type in particular' }];
  return entry.crimeTypes.map((id) => buildTermLink('crimeTypes', id, site));
}

/** A minister with the office held on the date of the entry: never an office of another day. */
function buildMinister(mention: MinisterMention, date: Edtf | undefined, site: Site): FactItem {
  const link = buildTermLink('ministers', mention.minister, site);
  const roles = mention.roles.map((role) => ROLE_WORDS[role]).join(', ');
  const offices = describeOffices(mention, date, site);
  const printed = mention.printed && `in the source: “${mention.printed}”`;
  return { ...link, note: [offices, roles, printed].filter(Boolean).join(' · ') };
}

/** The words for a minister's offices on a date: held, `last seen …` where nothing settles it, or `former …`. */
function describeOffices(mention: Pick<MinisterMention, 'minister'>, date: Edtf | undefined, site: Site): string {
  const minister = site.digest.ministers.get(mention.minister);
  if (!minister) return '';
  const { held, unknown, former } = buildOfficesShown(minister, date, site.digest, site.graph.holdings);
  if (held.length > 0) return held.map(({ office, tenure }) => officeWords(office.id, tenure.acting, site)).join('; ');
  if (unknown.length > 0) return unknown.map((office) => describeUnknown(office, site)).join('; ');
  return former.map(({ office }) => `former ${officeWords(office.id, undefined, site)}`).join('; ');
}

function officeWords(id: string, acting: string | undefined, site: Site): string {
  const title = buildTermLink('offices', id, site).text;
  return acting ? `acting ${title}` : title;
}

function describeUnknown(office: ReturnType<typeof buildOfficesShown>['unknown'][number], site: Site): string {
  const title = officeWords(office.office.id, office.tenure.acting, site);
  if (!office.lastSeen) return title;
  const word = office.isBefore ? 'first' : 'last';
  return `${title} (${word} seen in office ${buildDate(office.lastSeen, site).text})`;
}

/** An agreement with its state on the day of the entry and, where that differs, its state as of the build. */
function buildAgreement(id: NonNullable<Entry['agreements']>[number], date: Edtf | undefined, site: Site): FactItem {
  const link = buildTermLink('agreements', id, site);
  const agreement = site.digest.agreements.get(id);
  if (!agreement) return link;
  const kind = AGREEMENT_KIND_WORDS[agreement.kind];
  const then = date && agreementStateOn(agreement, spanOf(date).to, site.digest).status;
  const now = buildStatusOn(agreement, site.graph.asOf, site);
  const asOf = buildDate(site.graph.asOf, site).text;
  if (!now) return { ...link, note: kind };
  const thenWord = then && then !== now.status ? buildStatus(then).word.toLowerCase() : undefined;
  const note = thenWord ? `${kind} · then ${thenWord}, as of ${asOf}:` : `${kind} · as of ${asOf}:`;
  return { ...link, note, status: now };
}

function buildEvent(id: NonNullable<Entry['events']>[number], site: Site): FactItem {
  const link = buildTermLink('events', id, site);
  const event = site.digest.events.get(id);
  if (!event) return link;
  const when = event.date && buildDate(event.date, site).text;
  const note = [EVENT_KIND_WORDS[event.kind], when, event.place].filter(Boolean).join(' · ');
  return { ...link, note };
}
