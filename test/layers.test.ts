/** Imports point one way, along the picture of DESIGN.md §4. Reads the import lines; any other arrow, or a cycle, fails. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

/** For each layer, the layers it may import from, beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  loader: ['domain'],
  graph: ['domain'],
  lint: ['domain', 'loader', 'graph'],
  search: ['domain', 'graph'],
  site: ['domain', 'graph'],
  charts: ['domain', 'graph', 'site'],
  styles: [],
  components: ['domain', 'site', 'charts', 'search', 'layouts', 'styles'],
  layouts: ['domain', 'site', 'charts', 'components', 'styles'],
  pages: ['domain', 'loader', 'graph', 'site', 'charts', 'search', 'components', 'layouts', 'styles'],
  cli: ['domain', 'loader', 'graph', 'lint', 'search', 'site'],
};

/** Only these may import Astro. */
const ASTRO = /^(?:pages|components|layouts|cli)\/|^content\.config\.ts$|^loader\/astro\.ts$/;

interface Import {
  readonly from: string;
  readonly to: string;
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return listSources(path);
    return /\.(?:ts|astro)$/.test(item.name) ? [path] : [];
  });
}

/** Static imports, re-exports and dynamic imports of a file. */
function readImports(path: string): readonly Import[] {
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, a, b, c]) => ({ from: relative(SRC, path), to: (a ?? b ?? c) as string }));
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

const files = listSources(SRC);
const imports = files.flatMap(readImports);
const inner = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: relative(SRC, resolve(SRC, dirname(from), to)) }));
/** Test files may build what they test from any layer below or beside. */
const shipped = inner.filter(({ from }) => !/\.test\.ts$|sample-|fixture/.test(from));

describe('layers', () => {
  it('sees the files it judges', () => {
    expect(shipped.length).toBeGreaterThan(100);
    expect(
      [...new Set(files.map((file) => layerOf(relative(SRC, file))))].filter((layer) => !(layer in MAY_IMPORT)),
    ).toEqual([]);
  });

  it('import only along the picture', () => {
    const wrong = shipped.filter(({ from, to }) => {
      const [a, b] = [layerOf(from), layerOf(to)];
      return !to.startsWith('..') && a !== b && !MAY_IMPORT[a]?.includes(b);
    });
    expect(wrong).toEqual([]);
  });

  it('never leave src', () => {
    expect(shipped.filter(({ to }) => to.startsWith('..'))).toEqual([]);
  });

  it('keep Astro out of everything but pages and their parts', () => {
    const astro = imports.filter(({ from, to }) => /^astro(?::|\/|$)/.test(to) && !ASTRO.test(from));
    expect(astro).toEqual([]);
  });

  it('have no cycle of files', () => {
    expect(findCycle(shipped)).toBeUndefined();
  });
});

/** A cycle of files, or nothing. Type-only imports count: a cycle of types is a cycle of ideas. */
function findCycle(edges: readonly Import[]): readonly string[] | undefined {
  const next = Map.groupBy(edges, ({ from }) => from);
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (state.get(file) === 'done') return undefined;
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    state.set(file, 'done');
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
