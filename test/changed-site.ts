/** The golden fixture with some of its files changed, added or taken out. */
import { fileURLToPath } from 'node:url';
import { renderBody } from '../src/loader/body.ts';
import { buildContent } from '../src/loader/content.ts';
import { readFiles } from '../src/loader/files.ts';
import { buildSite, termHrefBelow } from '../src/site/from-content.ts';
import type { Site } from '../src/site/site.ts';
import { GOLDEN_DAY } from './golden-site.ts';

const GOLDEN = fileURLToPath(new URL('./fixtures/golden', import.meta.url));

/**
 * The site of the changed fixture on a day; bodies are rendered as in a build. `changes`: texts by path below the
 * content folder, or what to make of the text that stands there. Throws where the result has a problem.
 */
export function buildChangedSite(
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
  asOf: string = GOLDEN_DAY,
): Site {
  const texts = new Map(readFiles(GOLDEN).files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
  for (const [path, change] of Object.entries(changes)) {
    texts.set(path, typeof change === 'string' ? change : change(texts.get(path) ?? ''));
  }
  const files = [...texts].map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { digest, messages } = buildContent(files);
  if (!digest || messages.length > 0) {
    throw new Error(messages.map(({ file, line, reason }) => `${file}:${line} ${reason}`).join('\n'));
  }
  return buildSite(digest, { siteUrl: undefined, basePath: '/', asOf }, renderedHtml);
}

function renderedHtml(markdown: string): string {
  const body = renderBody(markdown, termHrefBelow('/'));
  if ('problem' in body) throw new Error(body.problem);
  return body.html;
}

/** A text with a line of YAML put before its last `---` line, or at its end where it is no entry. */
export function withLine(line: string): (text: string) => string {
  return (text) =>
    text.startsWith('---\n') ? text.replace(/\n---\n/, `\n${line}\n---\n`) : `${text.trimEnd()}\n${line}\n`;
}

/** Many entries of one month, for lists that take more than one page. */
export function manyEntries(count: number, month = '2023-03'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listNumbers(count).map((number) => [
      `entries/${month.slice(0, 4)}/many-${number}.md`,
      `---
title: Report number ${number} of a busy month
summary: One of many reports of the month, made so that a list of them takes more than one page of fifty lines.
occurred: ${month}
added: 2025-08-02
source: { publisher: times, language: en, url: 'https://times.example.org/many/${number}', read: full }
countries: [xa, xb]
crimeTypes: [fraud]
---
A report.
`,
    ]),
  );
}

/** Many agreements signed in one month, and many events of one, for lists that a page cannot carry whole. */
export function manyAgreements(count: number, month: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listNumbers(count).map((number) => [
      `agreements/many-${number}.yml`,
      `title: Memorandum number ${number} of a busy month
kind: mou
parties: [{ country: xa }, { country: xb }]
crimeTypes: [fraud]
history:
  - { date: ${month}-10, status: approved, source: 'https://gov.example.org/many/${number}' }
  - { date: ${month}-20, status: signed, source: 'https://gov.example.org/many/${number}' }
`,
    ]),
  );
}

export function manyEvents(count: number, month: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listNumbers(count).map((number) => [
      `events/many-${number}.yml`,
      `title: Meeting number ${number} of a busy month\nkind: meeting\ndate: ${month}-20\nplace: Arl City\ncountries: [xa, xb]\n`,
    ]),
  );
}

function listNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => String(i + 1).padStart(3, '0'));
}
