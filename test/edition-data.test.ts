/**
 * The files for programs of this edition, read by libraries that did not write them: its content has shapes that no
 * fixture has.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { DATA_BUILDERS } from '../src/cli/publish/data/outputs.ts';
import { readContent } from '../src/loader/content.ts';
import { expectedPages } from '../src/site/expected-pages.ts';
import { buildSite } from '../src/site/from-content.ts';
import { collectFiles } from './data-site.ts';

const { digest } = readContent(new URL('../content', import.meta.url).pathname);
if (!digest) throw new Error('The edition cannot be read.');
const site = buildSite(digest, { siteUrl: undefined, basePath: '/', asOf: undefined }, () => '');
const files = new Map(Object.values(DATA_BUILDERS).flatMap((build) => [...collectFiles(build(site))]));
const addresses = new Set([...files.keys(), ...expectedPages(site)].map(site.routes.absolute));
const answers = [...files].filter(([href]) => href.startsWith('/api/v1/') && !/\/(?:schema|openapi)\.json$/.test(href));

describe('the API of the edition', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  const isValid = ajv.compile(JSON.parse(files.get('/api/v1/schema.json') ?? ''));

  it('answers by its own schema', () => {
    for (const [href, text] of answers) expect(isValid(JSON.parse(text)), href).toBe(true);
    expect(answers.length).toBeGreaterThan(digest.entries.size);
  });

  it('leads to files and pages that are there', () => {
    for (const [href, text] of answers) {
      for (const [, key, address = ''] of text.matchAll(/"(self|html|feed|next|previous|movedTo)":"([^"]+)"/g)) {
        expect(addresses.has(address), `${href}: ${key} ${address}`).toBe(true);
      }
    }
  });
});

describe('feeds and calendars of the edition', () => {
  it.each(['.xml', '.opml', '.ics'])('lead to files and pages that are there: %s', (ending) => {
    const origin = site.routes.absolute('/');
    for (const [href, text] of files) {
      if (!href.startsWith('/feeds/') || !href.endsWith(ending)) continue;
      const own = text.replaceAll('\r\n ', '').match(/https?:\/\/[^\s"<&]+/g) ?? [];
      for (const address of own.filter((each) => each.startsWith(origin))) {
        expect(addresses.has(address), `${href}: ${address}`).toBe(true);
      }
    }
  });
});
