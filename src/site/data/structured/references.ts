/** Short forms of things that have a page of their own: its address with `#this` is their name. */
import { termName } from '../../parts.ts';
import type { TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';

/** The name of a thing among all things of the web. */
export function thingId(path: string, { routes }: Site): string {
  return `${routes.absolute(path)}#this`;
}

function place(register: TermRegister, id: string, site: Site) {
  const path = site.routes.term(register, id);
  return { '@id': thingId(path, site), name: termName(register, id, site), url: site.routes.absolute(path) };
}

export function countryRef(id: string, site: Site) {
  return { '@type': 'Country' as const, ...place('countries', id, site) };
}

export function personRef(id: string, site: Site) {
  return { '@type': 'Person' as const, ...place('ministers', id, site) };
}

export function crimeTypeRef(id: string, site: Site) {
  return { '@type': 'DefinedTerm' as const, ...place('crimeTypes', id, site) };
}

export function organisationRef(id: string, site: Site) {
  return { '@type': 'Organization' as const, ...place('organisations', id, site) };
}

export function agreementRef(id: string, site: Site) {
  return { '@type': 'CreativeWork' as const, ...place('agreements', id, site) };
}

export function eventRef(id: string, site: Site) {
  return { '@type': 'Event' as const, ...place('events', id, site) };
}

/** Who publishes this site. */
export function editorsRef(site: Site) {
  const home = site.routes.home();
  const url = site.routes.absolute(home);
  return { '@type': 'Organization' as const, '@id': `${url}#editors`, name: site.digest.edition.name, url };
}
