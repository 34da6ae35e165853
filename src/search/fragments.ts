/**
 * Pagefind keeps the whole text of a record beside what is shown of it, and hands both to the reader with every result.
 * Here the shown part alone is kept: a third of the bytes. The names of the files are hashes made before; since what is
 * shown goes into them as the address of the record, a file whose text changes still changes its name.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip, type InputType, type ZlibOptions } from 'node:zlib';
import type { RecordView } from './facets.ts';

const unpack = promisify<InputType, Buffer>(gunzip);
const pack = promisify<InputType, ZlibOptions, Buffer>(gzip);

/** What Pagefind's own files begin with once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

interface Fragment {
  readonly url: string;
  readonly word_count: number;
}

/** The address under which a record goes into the index. */
export function formatAddress(view: RecordView): string {
  return JSON.stringify(view);
}

/** Files worked on at once: packing is done on other threads, so that pages are rendered meanwhile. */
const AT_ONCE = 16;

/** Rewrites every fragment file of an index. Throws where a file is not as Pagefind 1.6 writes it. */
export async function shrinkFragments(indexFolder: string): Promise<void> {
  const folder = join(indexFolder, 'fragment');
  const names = (await readdir(folder)).sort();
  for (let start = 0; start < names.length; start += AT_ONCE) {
    await Promise.all(names.slice(start, start + AT_ONCE).map((name) => shrinkFile(folder, name)));
  }
}

async function shrinkFile(folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  const text = (await unpack(await readFile(path))).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error(`${name} is not a fragment file of Pagefind 1.6.`);
  const shrunk = SIGNATURE + JSON.stringify(shrink(JSON.parse(text.slice(SIGNATURE.length)), name));
  await writeFile(path, await pack(shrunk, { level: 9 }));
}

/** One record, or several by their hashes. */
function shrink(json: Fragment | Record<string, Fragment>, name: string): unknown {
  if (isFragment(json)) return shrinkOne(json);
  const pairs = Object.entries(json);
  if (!pairs.every(([, fragment]) => isFragment(fragment))) throw new Error(`${name} holds no fragments.`);
  return Object.fromEntries(pairs.map(([hash, fragment]) => [hash, shrinkOne(fragment)]));
}

function isFragment(json: Fragment | Record<string, Fragment>): json is Fragment {
  return typeof json.url === 'string' && typeof json.word_count === 'number';
}

function shrinkOne({ url, word_count }: Fragment) {
  const view = JSON.parse(url) as RecordView;
  return { url: view.href, content: '', word_count, filters: {}, meta: view, anchors: [] };
}
