/** The strict reading of html-validate, as far as it is about HTML. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Void elements and the doctype are written as Astro writes them.
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // The theme is set before the first paint by the one inline script, which the policy admits by its hash.
    'script-type': 'off',
    'no-trailing-whitespace': 'off',
    // Files of this site need no hash of themselves.
    'require-sri': 'off',
    // A number that is no telephone number.
    'tel-non-breaking': 'off',
    // Boxes of one name are how a form carries several values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

/** What is wrong with a page, with line and column. */
export async function findInvalid(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`);
}
