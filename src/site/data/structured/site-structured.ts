/** The front page, the index of a register, a pair of countries, and the data as a whole. */
import type {
  CollectionPage,
  Dataset,
  DefinedTermSet,
  SearchAction,
  WebPage,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { Relation } from '../../../graph/pairs.ts';
import type { TermRegister } from '../../routes.ts';
import type { Site } from '../../site.ts';
import { COLLECTION_WORDS, REGISTER_WORDS } from '../../words.ts';
import { LICENCE } from '../licence.ts';
import { siteChangedOn } from '../record-dates.ts';
import { buildBreadcrumbs } from './breadcrumbs.ts';
import { thing } from './json-ld.ts';
import { countryRef, editorsRef, thingId } from './references.ts';

export function buildHomeStructured(site: Site): readonly object[] {
  const { edition } = site.digest;
  const { routes } = site;
  const url = routes.absolute(routes.home());
  // The query is put in by whoever asks, so the mark for it must stay unencoded.
  const target = `${routes.absolute(routes.search())}?q={search_term_string}`;
  const search: WithActionConstraints<Exclude<SearchAction, string>> = {
    '@type': 'SearchAction',
    target,
    'query-input': 'required name=search_term_string',
  };
  return [
    thing<WebSite>({
      '@type': 'WebSite',
      '@id': url,
      url,
      name: edition.name,
      alternateName: edition.tagline,
      description: edition.description,
      inLanguage: site.locale,
      license: LICENCE.url,
      publisher: editorsRef(site),
      potentialAction: search,
    }),
    { ...editorsRef(site), sameAs: edition.repositoryUrl },
  ];
}

/** The register of crime types is a set of defined terms; the others are collections. */
export function buildRegisterStructured(register: TermRegister, description: string, site: Site): readonly object[] {
  const path = site.routes.register(register);
  const url = site.routes.absolute(path);
  const name = REGISTER_WORDS[register].many;
  const about = { '@id': url, url, name, description, inLanguage: site.locale };
  const page =
    register === 'crimeTypes'
      ? thing<DefinedTermSet>({ '@type': 'DefinedTermSet', ...about, license: LICENCE.url })
      : thing<CollectionPage>({ '@type': 'CollectionPage', ...about });
  return [page, buildBreadcrumbs([{ name, path }], site)];
}

export function buildRelationStructured({ id, countries }: Relation, title: string, site: Site): readonly object[] {
  const path = site.routes.relation(id);
  const url = site.routes.absolute(path);
  const page = thing<WebPage>({
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    inLanguage: site.locale,
    about: countries.map((country) => countryRef(country, site)),
  });
  const pairs = { name: COLLECTION_WORDS.relations.many, path: site.routes.relations() };
  return [page, buildBreadcrumbs([pairs, { name: title, path }], site)];
}

/** `formats`: the files that hold everything. */
export function buildDatasetStructured(
  title: string,
  formats: readonly { readonly name: string; readonly mediatype: string }[],
  site: Site,
): readonly object[] {
  const { routes } = site;
  const { edition } = site.digest;
  const path = routes.data.dataPage();
  const dataset = thing<Dataset>({
    '@type': 'Dataset',
    '@id': thingId(path, site),
    name: edition.name,
    description: edition.description,
    url: routes.absolute(path),
    license: LICENCE.url,
    isAccessibleForFree: true,
    inLanguage: site.locale,
    version: siteChangedOn(site),
    dateModified: siteChangedOn(site),
    spatialCoverage: edition.region,
    creator: editorsRef(site),
    keywords: ['transnational crime', 'international cooperation', edition.region],
    distribution: formats.map(({ name, mediatype }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediatype,
      contentUrl: routes.absolute(routes.data.download(name)),
    })),
  });
  return [dataset, buildBreadcrumbs([{ name: title, path }], site)];
}
