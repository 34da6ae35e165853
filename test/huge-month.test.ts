/** The edition of a month with far more in it than any so far, built: every page of it stays light. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Workspace } from './build-run.ts';

const workspace = new Workspace();
const ENTRIES = 120;
const BESIDE = 60;
const KILOBYTE = 1024;

afterAll(() => workspace.remove());

test('every page of a huge month is under 200 KB with all that it loads, and none of the month is left out', async () => {
  for (let number = 1; number <= ENTRIES; number += 1) write(`entries/2024/many-${number}.md`, entryText(number));
  for (let number = 1; number <= BESIDE; number += 1) {
    write(`agreements/many-${number}.yml`, agreementText(number));
    write(`events/many-${number}.yml`, eventText(number));
  }
  const { code, output } = await workspace.build();
  expect(code, output).toBe(0);
  const pages = ['', 'page/2/', 'page/3/'].map((page) => workspace.readOut(`editions/2024-08/${page}index.html`));
  const sizes = pages.map((html) => Math.round((Buffer.byteLength(html) + sizeOfLoaded(html)) / KILOBYTE));
  expect(Math.max(...sizes), sizes.join(' ')).toBeLessThanOrEqual(200);
  const whole = pages.join('\n');
  expect(countLinks(whole, '/entries/2024/many-')).toBe(ENTRIES);
  expect(countLinks(whole, '/agreements/many-')).toBe(BESIDE);
  expect(countLinks(whole, '/events/many-')).toBe(BESIDE);
});

function write(path: string, text: string): void {
  writeFileSync(join(workspace.content, path), text);
}

/** Words up to a length, unlike those of another number. */
function words(number: number, length: number): string {
  return `Report ${number} ${`words of number ${number} `.repeat(length)}`.slice(0, length).trim();
}

function entryText(number: number): string {
  return `---
title: ${words(number, 100)}
summary: ${words(number, 310)}
occurred: 2024-08-${String((number % 28) + 1).padStart(2, '0')}
added: 2024-09-01
source:
  publisher: daily-sample
  headline: ${'ចំណងជើង '.repeat(12).trim()}
  language: km
  url: https://news.example.org/many/${number}/${'a-long-way/'.repeat(10)}
  read: full
countries: [kh, sg]
crimeTypes: [fraud, terrorism]
---
A report.
`;
}

function agreementText(number: number): string {
  return `title: ${words(number, 120)}
kind: mou
parties: [{ country: kh }, { country: sg }]
crimeTypes: [fraud]
history:
  - { date: 2024-08-02, status: approved, source: 'https://gov.example.org/${number}' }
  - { date: 2024-08-20, status: signed, source: 'https://gov.example.org/${number}' }
`;
}

function eventText(number: number): string {
  return `title: ${words(number, 120)}
kind: meeting
date: 2024-08-20
place: ${words(number, 60)}
countries: [kh, sg]
`;
}

function sizeOfLoaded(html: string): number {
  const loaded = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) =>
    path.slice(1),
  );
  return loaded.reduce((sum, path) => sum + readFileSync(join(workspace.out, path)).length, 0);
}

function countLinks(html: string, start: string): number {
  return new Set(
    [...html.matchAll(/href="([^"]+)"/g)].filter(([, href = '']) => href.startsWith(start)).map(([, href]) => href),
  ).size;
}
