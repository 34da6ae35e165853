/** Every kind of page is valid HTML, in the strict reading of html-validate. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { PAGE_KINDS } from './page-kinds.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Void elements are written as Astro writes them.
    'void-style': 'off',
    'long-title': 'off',
    // The theme is set before the first paint by the one inline script, which the policy admits by its hash.
    'script-type': 'off',
    'no-trailing-whitespace': 'off',
    // A number that is no telephone number.
    'tel-non-breaking': 'off',
    // Boxes of one name are how a form carries several values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

it.each(Object.entries(PAGE_KINDS))('%s', async (_kind, path) => {
  const file = join(inject('siteFolder'), path.endsWith('.html') ? path : `${path}index.html`);
  const report = await validator.validateString(readFileSync(file, 'utf8'));
  const messages = report.results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
});
