/** Reads one finished file by its kind. */
import { isUtf8 } from 'node:buffer';
import { createAddressSorter } from './addresses.ts';
import { findCalendarProblems, findDrawingProblems, findJsonProblems, findXmlProblems } from './data-files.ts';
import { type Facts, NO_FACTS, type Policy } from './facts.ts';
import { findReading, mayBeEmpty, type Reading } from './kinds.ts';
import { isJson } from './large-json.ts';
import { createPageReader } from './page.ts';
import { readStylesheet } from './stylesheet.ts';

/** Of a larger file no values are made. */
const LARGE = 4_000_000;
const NO_TEXT = 'is no text in UTF-8';

/** Gives the reader of files under a policy; the same bytes under the same ending always give the same facts. */
export function createFileReader(policy: Policy): (path: string, bytes: Uint8Array) => Facts {
  const readers = createReaders(policy);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (path, bytes) => {
    const reading = findReading(path);
    if (!reading) return only('is of a kind that the site does not publish');
    if (bytes.length === 0) return mayBeEmpty(path) ? NO_FACTS : only('is empty');
    if (reading === 'bytes') return NO_FACTS;
    if (!isUtf8(bytes)) return only(NO_TEXT);
    // Of text for programs no more is asked, and the largest files are of it.
    if (reading === 'text') return NO_FACTS;
    if (reading === 'json' && bytes.length > LARGE) return isJson(bytes) ? NO_FACTS : only('is no JSON');
    try {
      return readers[reading](decoder.decode(bytes));
    } catch {
      return only(NO_TEXT);
    }
  };
}

function createReaders(policy: Policy): Record<Exclude<Reading, 'bytes' | 'text'>, (text: string) => Facts> {
  const sort = createAddressSorter(policy);
  const with_ = (find: (text: string) => readonly string[]) => (text: string) => ({
    ...NO_FACTS,
    problems: find(text),
  });
  return {
    page: createPageReader(policy),
    stylesheet: (css) => readStylesheet(css, sort),
    json: with_(findJsonProblems),
    xml: with_(findXmlProblems),
    calendar: with_(findCalendarProblems),
    drawing: with_(findDrawingProblems),
  };
}

function only(problem: string): Facts {
  return { ...NO_FACTS, problems: [problem] };
}
