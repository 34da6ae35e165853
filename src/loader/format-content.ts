/** One form for every file of the content folder. */
import type { z } from 'zod';
import { edition } from '../domain/edition.ts';
import { entry, withdrawnEntry } from '../domain/entry.ts';
import { exception } from '../domain/exception.ts';
import { formatYaml } from './format-yaml.ts';
import { REGISTER_KINDS } from './kinds.ts';

/** The text of a file in its one form; the text itself where the file cannot be read as what it should be. */
export function formatContent(path: string, text: string): string {
  const lines = text.replaceAll('\r\n', '\n');
  if (path.startsWith('entries/') && path.endsWith('.md')) return formatEntry(lines);
  const found = schemaOf(path);
  return found ? formatYaml(withNewline(lines), found.schema, found.prefix) : lines;
}

/** The head in its one form. The body is Markdown, in which spaces and line breaks may mean something: left as it is. */
export function formatEntry(text: string): string {
  const match = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  if (!match) return text;
  const [, head = '', body = ''] = match;
  const schema = /^withdrawn:/m.test(head) ? withdrawnEntry : entry;
  const trimmed = body.replace(/^\n+/, '').replace(/\s*$/, '');
  return `---\n${formatYaml(head, schema, 0)}---\n${trimmed === '' ? '' : `${trimmed}\n`}`;
}

function schemaOf(path: string): { readonly schema: z.ZodType; readonly prefix: 0 | 1 } | undefined {
  if (path === 'edition.yml') return { schema: edition, prefix: 0 };
  if (path === 'exceptions.yml') return { schema: exception, prefix: 1 };
  const kind = REGISTER_KINDS.find((each) =>
    each.layout === 'list' ? path === `${each.path}.yml` : path.startsWith(`${each.path}/`) && path.endsWith('.yml'),
  );
  return kind && { schema: kind.schema, prefix: kind.layout === 'list' ? 1 : 0 };
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
