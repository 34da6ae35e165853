/** Completes what the flags say of a new entry: by questions, or by saying what is missing. */
import type { Digest } from '../../domain/digest.ts';
import { READ_KINDS } from '../../domain/kinds.ts';
import { findUrlProblem } from '../../domain/text.ts';
import { addressKey, findCleanAddress } from '../../lint/web-address.ts';
import { namesOf } from '../../search/names.ts';
import { proposeTerms } from '../../search/propose-terms.ts';
import { PlainError } from '../failure.ts';
import { type NewFlags, splitList } from './arguments.ts';
import {
  askDate,
  askKind,
  askLanguage,
  askLine,
  askMany,
  askMinisters,
  askOne,
  askOptional,
  askUrl,
  askYes,
  type Choice,
} from './ask.ts';
import type { Draft } from './draft.ts';
import { formatNearest } from './nearest.ts';

const REQUIRED = ['title', 'summary', 'url', 'publisher', 'language', 'countries', 'crime-types'] as const;

/** The draft that the flags alone give; says which required ones are missing. */
export function completeByFlags(flags: NewFlags): Draft {
  const missing = REQUIRED.filter((name) => flags[name] === undefined);
  if (missing.length > 0) {
    throw new PlainError(`Missing: ${missing.map((name) => `--${name}`).join(', ')}. See npm run new -- --help.`);
  }
  return {
    title: flags.title ?? '',
    summary: flags.summary ?? '',
    url: flags.url ?? '',
    publisher: flags.publisher ?? '',
    language: flags.language ?? '',
    ...optionalTexts(flags),
    ...lists(flags),
  };
}

/** The draft of flags and answers: only what no flag says is asked. */
export async function completeByQuestions(flags: NewFlags, digest: Digest): Promise<Draft> {
  const url = flags.url ?? (await askAddress(digest));
  const title = flags.title ?? (await askLine('What happened, as a title in your own words', 10, 110));
  const summary = flags.summary ?? (await askLine('The news in one or two sentences of your own', 60, 320));
  process.stdout.write(formatNearest({ title, summary }, digest));
  const publisher = flags.publisher ?? (await askPublisher(url, digest));
  const languages = digest.publishers.get(publisher as never)?.languages ?? [];
  const language =
    flags.language ??
    (languages.length === 1 ? languages[0] : await askLanguage('Language of the article (en, vi, km …)'));
  const headline =
    flags.headline ?? (await askOptional('Headline as printed, in its own language (empty if you do not have it)'));
  const published = flags.published ?? (await askDate('Published on (2025-07-09, 2025-07 or empty)'));
  const occurred =
    flags.occurred ?? (await askDate('Happened on (a day, month, year, or 2025-07-07/2025-07-09, or empty)'));
  const preview = flags.preview ?? (await askYes('Does the article announce what is still to happen?'));
  const read = flags.read ?? (await askKind('What did you read?', READ_KINDS));
  const terms = await completeTerms(flags, `${title} ${summary} ${headline}`, digest);
  const given = { ...optionalTexts(flags), headline, published, occurred, preview, read };
  return { title, summary, url, publisher, language: language ?? '', ...given, ...lists(flags), ...terms };
}

async function completeTerms(flags: NewFlags, text: string, digest: Digest) {
  const proposed = proposeTerms(text, digest);
  return {
    countries:
      splitList(flags.countries) ?? (await askMany('Countries', choicesOf('countries', digest), proposed.countries, 1)),
    ministers: splitList(flags.ministers) ?? (await askMinisters('Ministers', digest, proposed.ministers)),
    crimeTypes:
      splitList(flags['crime-types']) ??
      (await askMany('Crime types', choicesOf('crimeTypes', digest), proposed.crimeTypes)),
    organisations:
      splitList(flags.organisations) ??
      (await askMany('Organisations', choicesOf('organisations', digest), proposed.organisations)),
    agreements: splitList(flags.agreements) ?? (await askMany('Agreements', choicesOf('agreements', digest), [])),
    events: splitList(flags.events) ?? (await askMany('Events', choicesOf('events', digest), [])),
  };
}

function optionalTexts(flags: NewFlags) {
  return {
    published: flags.published ?? '',
    occurred: flags.occurred ?? '',
    preview: flags.preview ?? false,
    added: flags.added ?? '',
    headline: flags.headline ?? '',
    read: flags.read ?? 'full',
    body: flags.body ?? '',
  };
}

function lists(flags: NewFlags) {
  return {
    countries: splitList(flags.countries) ?? [],
    ministers: splitList(flags.ministers) ?? [],
    crimeTypes: splitList(flags['crime-types']) ?? [],
    organisations: splitList(flags.organisations) ?? [],
    agreements: splitList(flags.agreements) ?? [],
    events: splitList(flags.events) ?? [],
  };
}

/** The address, clean where whoever asks says that the clean one leads to the same article; one that no entry has. */
async function askAddress(digest: Digest): Promise<string> {
  const url = await askUrl('Address of the article');
  const known = [...digest.entries.values()].find((entry) => addressKey(entry.source.url) === addressKey(url));
  if (known) throw new PlainError(`There is an entry for this article already: ${known.file}. Nothing was written.`);
  const clean = findCleanAddress(url)?.url;
  if (clean === undefined) return url;
  return (await askYes(`Open ${clean} — is it the same article?`, true)) ? clean : url;
}

async function askPublisher(url: string, digest: Digest): Promise<string> {
  const unlisted = { id: '', names: ['It is not in this list'] };
  const choices = [...choicesOf('publishers', digest), unlisted];
  const id = await askOne('Publisher', choices, findPublisher(url, digest));
  if (id !== '') return id;
  throw new PlainError(
    'Add the publisher to publishers.yml first (four lines; CONTRIBUTING.md shows them), then run the command again. Nothing was written.',
  );
}

/** The publisher whose entries or homepage stand at the same host. */
function findPublisher(url: string, digest: Digest): string | undefined {
  const host = hostOf(url);
  if (host === undefined) return undefined;
  const known = [...digest.entries.values()].find((entry) => hostOf(entry.source.url) === host);
  if (known) return known.source.publisher;
  return [...digest.publishers.values()].find(({ homepage }) => homepage && hostOf(homepage) === host)?.id;
}

function hostOf(url: string): string | undefined {
  return findUrlProblem(url) ? undefined : new URL(url).hostname.replace(/^(?:www|m)\./, '');
}

type Asked = 'countries' | 'crimeTypes' | 'organisations' | 'agreements' | 'events' | 'publishers';

function choicesOf(register: Asked, digest: Digest): readonly Choice[] {
  return [...digest[register]].map(([id, record]) => ({ id, names: namesOf(register, record) }));
}
