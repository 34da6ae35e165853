/** Former ids in a whole build, below a base path: their pages send readers on, and the gate lets them through. */
import { afterAll, expect, test } from 'vitest';
import { Workspace } from './build-run.ts';

const workspace = new Workspace();

afterAll(() => workspace.remove());

test('every former address is a page that leads to the new one', { timeout: 120_000 }, async () => {
  workspace.edit('entries/2025/talks-go-on.md', '\n---\n', '\nformerIds: [2024/talks]\n---\n');
  workspace.edit('entries/2025/taken-back.md', '\n---\n', '\nformerIds: [2025/gone]\n---\n');
  workspace.edit('countries.yml', 'alpha3: KHM', 'alpha3: KHM\n  formerIds: [cb]');
  const { code, output } = await workspace.build({ env: { BASE_PATH: '/digest/' } });
  expect(code, output).toBe(0);
  const target = (path: string) =>
    /http-equiv="refresh" content="0; url=([^"]+)"/.exec(workspace.readOut(`${path}index.html`))?.[1];
  expect(
    ['entries/2024/talks/', 'entries/2025/gone/', 'countries/cb/', 'relations/sg-kh/', 'relations/cb-sg/'].map(target),
  ).toEqual([
    '/digest/entries/2025/talks-go-on/',
    '/digest/entries/2025/taken-back/',
    '/digest/countries/kh/',
    '/digest/relations/kh-sg/',
    '/digest/relations/kh-sg/',
  ]);
  expect(workspace.readOut('_redirects')).toContain(
    '/digest/entries/2024/talks/ /digest/entries/2025/talks-go-on/ 301',
  );
});
