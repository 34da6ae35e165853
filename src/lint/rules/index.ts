/** The table of rules. To add one, write its file and a line here; its examples are tested with it. */
import type { Rule, RuleAbout } from '../rule.ts';
import { agreementCountry } from './agreement-country.ts';
import { bodyFormat } from './body-format.ts';
import { bodyLength } from './body-length.ts';
import { cleanAddress } from './clean-address.ts';
import { correctionValue } from './correction-value.ts';
import { dateOrder } from './date-order.ts';
import { duplicateSource } from './duplicate-source.ts';
import { editionName } from './edition-name.ts';
import { eventDate } from './event-date.ts';
import { formerId } from './former-id.ts';
import { headingLevel } from './heading-level.ts';
import { historyEntry } from './history-entry.ts';
import { idCollision } from './id-collision.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { linkScheme } from './link-scheme.ts';
import { linkTarget } from './link-target.ts';
import { ministerCountry } from './minister-country.ts';
import { mixedScriptWord } from './mixed-script-word.ts';
import { nameScript } from './name-script.ts';
import { namedPerson } from './named-person.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { noCycle } from './no-cycle.ts';
import { noImage } from './no-image.ts';
import { notYet } from './not-yet.ts';
import { officeOnDate } from './office-on-date.ts';
import { oneHolder } from './one-holder.ts';
import { plainHttp } from './plain-http.ts';
import { plainText } from './plain-text.ts';
import { printedOffice } from './printed-office.ts';
import { quotationLength } from './quotation-length.ts';
import { rawHtml } from './raw-html.ts';
import { regionCountry } from './region-country.ts';
import { repeatedItem } from './repeated-item.ts';
import { reservedName } from './reserved-name.ts';
import { sharedAlias } from './shared-alias.ts';
import { signedNothing } from './signed-nothing.ts';
import { stepOrder } from './step-order.ts';
import { summaryRepeatsTitle } from './summary-repeats-title.ts';
import { suspiciousHost } from './suspicious-host.ts';
import { tenureOrder } from './tenure-order.ts';
import { termLink } from './term-link.ts';
import { textLanguage } from './text-language.ts';
import { unclosedMarkup } from './unclosed-markup.ts';
import { unicodeForm } from './unicode-form.ts';
import { unusedException } from './unused-exception.ts';
import { unusedRecord } from './unused-record.ts';
import { withdrawnCited } from './withdrawn-cited.ts';
import { yearFolder } from './year-folder.ts';
import { zawgyi } from './zawgyi.ts';

/** Rules that look at content, in the order in which CONTRIBUTING explains them. */
export const RULES: readonly Rule[] = [
  // Files and their names
  idCollision,
  reservedName,
  yearFolder,
  formerId,
  // Characters
  unicodeForm,
  invisibleCharacter,
  mixedScriptWord,
  zawgyi,
  // Text
  textLanguage,
  nameScript,
  editionName,
  plainText,
  summaryRepeatsTitle,
  namedPerson,
  quotationLength,
  // Bodies
  bodyFormat,
  bodyLength,
  headingLevel,
  rawHtml,
  noImage,
  linkScheme,
  linkTarget,
  termLink,
  unclosedMarkup,
  // Dates
  dateOrder,
  notYet,
  tenureOrder,
  stepOrder,
  eventDate,
  // People and offices
  officeOnDate,
  oneHolder,
  printedOffice,
  sharedAlias,
  ministerCountry,
  signedNothing,
  // Sources
  suspiciousHost,
  cleanAddress,
  plainHttp,
  duplicateSource,
  nearDuplicate,
  // Records among themselves
  repeatedItem,
  agreementCountry,
  historyEntry,
  noCycle,
  regionCountry,
  correctionValue,
  withdrawnCited,
  unusedRecord,
];

/** The rule that `run.ts` applies itself, once all others have spoken. */
export const UNUSED_EXCEPTION = unusedException;

/** What the loader finds while it reads; its messages have no exceptions, for the record is not in the digest. */
export const LOADER_RULES: readonly RuleAbout[] = [
  {
    id: 'file-format',
    severity: 'error',
    summary: 'A file is UTF-8 text, small, with front matter that opens and closes with a bare `---` line.',
    why: 'Anything else is read differently by different programs, or is an attack on one of them.',
  },
  {
    id: 'file-name',
    severity: 'error',
    summary: 'A file stands in a known place, its name in lower-case words joined by hyphens.',
    why: 'The name is the id and becomes the address, which never changes.',
  },
  {
    id: 'schema',
    severity: 'error',
    summary: 'A record has the fields that it needs, no others, and each in its form.',
    why: 'Pages, feeds and downloads are made from these fields; one in another form would be lost or shown wrongly.',
  },
  {
    id: 'reference',
    severity: 'error',
    summary: 'An id leads to a record.',
    why: 'It becomes a link of the site, and would lead to a page that is not there.',
  },
];

/** Every rule that a message can name. */
export const ALL_RULES: readonly RuleAbout[] = [...LOADER_RULES, ...RULES, UNUSED_EXCEPTION];
