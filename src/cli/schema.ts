/**
 * `npm run schema`: writes the JSON Schemas that editors use while a register file is typed, and the settings that tell
 * the editor which file has which. With `--check` it writes nothing and fails where one is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEditorSchema, type EditorLayout, type RecordKind } from '../domain/json-schema.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface EditorSchema {
  readonly kind: RecordKind;
  readonly layout: EditorLayout;
  /** The files it is for. */
  readonly files: string;
}

const EDITOR_SCHEMAS: readonly EditorSchema[] = [
  { kind: 'agreement', layout: 'record', files: 'content/agreements/*.yml' },
  { kind: 'country', layout: 'mapping', files: 'content/countries.yml' },
  { kind: 'crime-type', layout: 'mapping', files: 'content/crime-types.yml' },
  { kind: 'edition', layout: 'record', files: 'content/edition.yml' },
  // Front matter inside Markdown is out of reach of the YAML extension; the schema serves other tools.
  { kind: 'entry', layout: 'record', files: 'content/entries/**/*.md' },
  { kind: 'event', layout: 'record', files: 'content/events/*.yml' },
  { kind: 'exception', layout: 'list', files: 'content/exceptions.yml' },
  { kind: 'minister', layout: 'record', files: 'content/ministers/*.yml' },
  { kind: 'office', layout: 'mapping', files: 'content/offices.yml' },
  { kind: 'organisation', layout: 'record', files: 'content/organisations/*.yml' },
  { kind: 'publisher', layout: 'mapping', files: 'content/publishers.yml' },
];

const files = buildFiles();
if (process.argv.includes('--check')) check();
else write();

function buildFiles(): ReadonlyMap<string, string> {
  const schemas = EDITOR_SCHEMAS.map(({ kind, layout }): [string, string] => [
    `schemas/${kind}.json`,
    toText(buildEditorSchema(kind, layout)),
  ]);
  const wired = EDITOR_SCHEMAS.map(({ kind, files: pattern }) => [`./schemas/${kind}.json`, pattern]);
  const settings = {
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'yaml.customTags': [],
    'yaml.schemas': Object.fromEntries(wired.filter(([, pattern]) => pattern?.endsWith('.yml'))),
  };
  return new Map([...schemas, ['.vscode/settings.json', toText(settings)]]);
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function check(): void {
  const stale = [...files].filter(([path, text]) => readText(path) !== text).map(([path]) => path);
  if (stale.length === 0) {
    console.log(`${files.size} generated files are as they should be.`);
    return;
  }
  console.error(`Not as the schemas say: ${stale.join(', ')}. Run \`npm run schema\` and commit what it writes.`);
  process.exitCode = 1;
}

function write(): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  console.log(`${files.size} files written.`);
}

function readText(path: string): string | undefined {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
