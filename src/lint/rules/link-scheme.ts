import { LINK_SCHEMES } from '../../domain/link-schemes.ts';
import { quote } from '../../domain/message.ts';
import { findUrlProblem } from '../../domain/text.ts';
import { parseTermLink } from '../../loader/body.ts';
import type { BodyLink } from '../body-parts.ts';
import type { FileFinding, Rule } from '../rule.ts';

/** A link leads to a term of the digest or to a whole http or https address, parsed by the WHATWG URL standard. */
export const linkScheme: Rule = {
  id: 'link-scheme',
  severity: 'error',
  summary: 'A link of a body leads to a term, or to a whole address of the web.',
  why: 'Other addresses run code, open other programs or lead nowhere; the site takes such links away.',
  right: [
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}See [its text](https://times.example.com/text).`,
    },
  ],
  wrong: [
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}See [its text](javascript:alert(1)).`,
      says: ['Unexpected link to `javascript:alert(1)`, expected `https://…` or a term such as `minister:…`'],
    },
    {
      body: `${'The paper names no sum and no day. '.repeat(8)}See [its text](../text.html).`,
      says: ['Unexpected link to `../text.html`, expected `https://…` or a term such as `minister:…`'],
    },
  ],
  *checkFile({ body }) {
    for (const link of body?.links ?? []) {
      const problem = parseTermLink(link.url) ? undefined : findUrlProblem(link.url);
      if (problem) yield describe(link, problem);
    }
  },
};

const SCHEMES = Object.keys(LINK_SCHEMES).map((scheme) => `\`${scheme}:\``);

function describe({ url, place }: BodyLink, problem: string): FileFinding {
  const scheme = /^[a-z-]+:(?!\/\/)/i.test(url) ? ` A term begins with one of ${SCHEMES.join(', ')}.` : '';
  return {
    place,
    field: 'body',
    reason: `Unexpected link to ${quote(url)}, expected \`https://…\` or a term such as \`minister:…\``,
    note: `It is ${problem}. Copy the whole address from the browser, or delete the link and keep its words.${scheme}`,
    actual: url,
  };
}
