/** Every kind of page is valid HTML, in the strict reading of html-validate. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { PAGE_KINDS } from './page-kinds.ts';
import { findInvalid } from './validator.ts';

it.each(Object.entries(PAGE_KINDS))('%s', async (_kind, path) => {
  const file = join(inject('siteFolder'), path.endsWith('.html') ? path : `${path}index.html`);
  expect(await findInvalid(readFileSync(file, 'utf8'))).toEqual([]);
});
