/** Files for programs must be what their name says: each is read back by a library that did not write it. */
import { XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { parseFragment } from 'parse5';
import { findCode } from './code.ts';
import { visitElements } from './elements.ts';

/** Gives a clause for text that is not JSON. */
export function findJsonProblems(text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`is no JSON: ${(error as Error).message.slice(0, 100)}`];
  }
}

/** Gives a clause for text that is no well-formed XML 1.0, or declares entities, which readers of feeds refuse. */
export function findXmlProblems(text: string): readonly string[] {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return ['declares a document type'];
  if (hasForbiddenCharacter(text)) return ['holds a control character that XML forbids'];
  const result = XMLValidator.validate(text);
  return result === true ? [] : [`is no XML: line ${result.err.line}, ${result.err.msg.slice(0, 100)}`];
}

/** XML 1.0, production 2: the validator lets these through. */
function hasForbiddenCharacter(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
}

/** Gives a clause for text that is no iCalendar (RFC 5545) with line ends and lengths as it wants them. */
export function findCalendarProblems(text: string): readonly string[] {
  if (/(?:^|[^\r])\n/.test(text)) return ['has a line that does not end in CR LF'];
  try {
    const [name] = ICAL.parse(text) as readonly unknown[];
    return name === 'vcalendar' ? [] : ['holds no calendar'];
  } catch (error) {
    return [`is no calendar: ${(error as Error).message.slice(0, 100)}`];
  }
}

/** Drawings that stand as files of their own may be opened as pages, so nothing in them may run either. */
export function findDrawingProblems(text: string): readonly string[] {
  const code: string[] = [];
  visitElements(parseFragment(text), (element) => findCode(element, new Set(), code));
  const foreign = code.filter((problem) => !problem.includes('style'));
  return [...findXmlProblems(text), ...new Set(foreign)];
}
