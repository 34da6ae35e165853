/**
 * The same corpus as a site for Hugo: the same entries with the same Markdown, a page for every term, country pair and
 * month, lists in pages of 50. Its pages hold less than ours (no related entries, counts by year, states of agreements,
 * offices on a date), so the comparison favours Hugo.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Corpus } from './corpus/corpus.ts';
import { COUNTRIES } from './corpus/countries.ts';
import type { MadeEntry } from './corpus/entries.ts';

export function writeHugoSite(folder: string, corpus: Corpus): void {
  const files = new Map([...FIXED, ...listTerms(corpus)]);
  for (const entry of corpus.entries) files.set(`content/entries/${entry.id}.md`, formatEntry(entry));
  for (const path of new Set([...files.keys()].map((file) => dirname(join(folder, file))))) {
    mkdirSync(path, { recursive: true });
  }
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
}

/** Term links become addresses, as our own loader makes them. */
const FOLDERS: Readonly<Record<string, string>> = { minister: 'ministers', country: 'countries' };

function formatEntry(entry: MadeEntry): string {
  const { title, summary, occurred, publisher, headline, countries, ministers, body, ...terms } = entry;
  const head = {
    title,
    summary,
    date: occurred,
    headline,
    publishers: [publisher.id],
    countries,
    ministers: ministers.map(({ id }) => id),
    crimetypes: terms.crimeTypes,
    organisations: terms.organisations,
    agreements: terms.agreements,
    events: terms.events,
    relations: countries.length === 2 ? [[...countries].sort().join('-')] : [],
    editions: [occurred.slice(0, 7)],
  };
  const linked = body.replace(/\]\((minister|country):([a-z0-9-]+)\)/g, (_, kind, id) => `](/${FOLDERS[kind]}/${id}/)`);
  return `${JSON.stringify(head)}\n\n${linked}`;
}

/** A page of its own for each term, with what our term pages say of it in a line. */
function listTerms(corpus: Corpus): readonly (readonly [string, string])[] {
  const page = (register: string, id: string, title: string, about: string) =>
    [`content/${register}/${id}/_index.md`, `${JSON.stringify({ title })}\n\n${about}\n`] as const;
  return [
    ...COUNTRIES.map(({ id, name, alpha3 }) => page('countries', id, name, alpha3)),
    ...corpus.ministers.map(({ id, name, native, from }) =>
      page('ministers', id, name, `${native}. In office from ${from}.`),
    ),
    ...corpus.crimeTypes.map(({ id, name }) => page('crimetypes', id, name, name)),
    ...corpus.organisations.map(({ id, name }) => page('organisations', id, name, name)),
    ...corpus.agreements.map(({ id, name, parties, year }) =>
      page('agreements', id, name, `${parties.join(', ')}, ${year}`),
    ),
    ...corpus.events.map(({ id, name, place, date }) => page('events', id, name, `${place}, ${date}`)),
    ...corpus.publishers.map(({ id, name, country }) => page('publishers', id, name, country)),
  ];
}

const CONFIG = `baseURL = "https://digest.example.org/"
languageCode = "en"
title = "Measured Digest"
paginate = 50
disableKinds = ["RSS", "sitemap", "robotsTXT"]
[taxonomies]
country = "countries"
minister = "ministers"
crimetype = "crimetypes"
organisation = "organisations"
agreement = "agreements"
event = "events"
publisher = "publishers"
relation = "relations"
edition = "editions"
`;

const BASE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css"></head><body>
<header><nav><a href="/">Measured Digest</a><ul>{{ range slice "entries" "countries" "ministers" "crimetypes" "agreements" }}
<li><a href="/{{ . }}/">{{ . }}</a></li>{{ end }}</ul></nav></header>
<main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main>
<footer><ul>{{ range slice "organisations" "events" "publishers" "relations" "editions" }}
<li><a href="/{{ . }}/">{{ . }}</a></li>{{ end }}</ul></footer></body></html>
`;

const TERMS_OF_ENTRY = `{{ define "main" }}<p>{{ .Date.Format "2 January 2006" }}</p><p>{{ .Params.summary }}</p><dl>
{{ $page := . }}{{ range slice "countries" "ministers" "crimetypes" "organisations" "agreements" "events" "publishers" "relations" "editions" }}
{{ with $page.GetTerms . }}<dt>{{ (index . 0).Data.Plural }}</dt>{{ range . }}<dd><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></dd>{{ end }}{{ end }}
{{ end }}</dl>{{ .Content }}<p>{{ .Params.headline }}</p>
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
`;

const LEDGER = `{{ define "main" }}{{ .Content }}{{ $pager := .Paginate .RegularPages.ByDate.Reverse }}<ol>{{ range $pager.Pages }}
<li><time>{{ .Date.Format "2006-01-02" }}</time><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p>
<ul>{{ range .GetTerms "countries" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul></li>{{ end }}</ol>
{{ template "_internal/pagination.html" . }}{{ end }}
`;

const REGISTER = `{{ define "main" }}<ul>{{ range .Data.Terms.Alphabetical }}
<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
`;

const HOME = `{{ define "main" }}<ol>{{ range first 10 .Site.RegularPages.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ol>{{ end }}
`;

const FIXED: readonly (readonly [string, string])[] = [
  ['config.toml', CONFIG],
  ['static/site.css', 'body { font-family: sans-serif }\n'],
  ['layouts/_default/baseof.html', BASE],
  ['layouts/_default/single.html', TERMS_OF_ENTRY],
  ['layouts/_default/list.html', LEDGER],
  ['layouts/_default/terms.html', REGISTER],
  ['layouts/index.html', HOME],
];
