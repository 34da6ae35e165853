/** What was judged: addresses and hosts that need not be reported, each with its reason. */
import { z } from 'zod';
import { line, webUrl } from '../../domain/text.ts';
import { parseYaml } from '../../loader/yaml.ts';

const exceptionShape = z.union([
  z.strictObject({ host: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/), reason: line(10, 400) }),
  z.strictObject({ url: webUrl, reason: line(10, 400) }),
]);
export type LinkException = z.infer<typeof exceptionShape>;

/** Reads the list; says in a sentence why it cannot be read. */
export function parseExceptions(
  text: string,
): { readonly exceptions: readonly LinkException[] } | { readonly problem: string } {
  const { data } = parseYaml(text);
  const parsed = z.array(exceptionShape).safeParse(data);
  if (parsed.success) return { exceptions: parsed.data };
  const at = parsed.error.issues[0]?.path[0];
  const which = typeof at === 'number' ? `item ${at + 1}` : 'the file';
  return { problem: `${which} is not \`host\` or \`url\` with a \`reason\` of 10 to 400 characters.` };
}

/** Does it take in the address? A host takes in `www.` before it too. */
export function isExcepted(exception: LinkException, url: string): boolean {
  if ('url' in exception) return exception.url === url;
  const host = new URL(url).hostname;
  return host === exception.host || host === `www.${exception.host}`;
}
