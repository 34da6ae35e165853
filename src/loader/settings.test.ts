import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const read = (env: Record<string, string>) => readSettings(env, '/project');

test('what is not set has a default, below the folder of the run', () => {
  const nothing = {
    contentDir: '/project/content',
    outDir: '/project/dist',
    cacheDir: '/project/.cache',
    siteUrl: undefined,
    basePath: '/',
    asOf: undefined,
  };
  expect(read({})).toEqual(nothing);
  expect(read({ CONTENT_DIR: '', SITE_URL: '', BASE_PATH: '', AS_OF: '' })).toEqual(nothing);
});

test('folders may be anywhere', () => {
  expect(read({ CONTENT_DIR: '/elsewhere', OUT_DIR: 'a/b' })).toMatchObject({
    contentDir: '/elsewhere',
    outDir: '/project/a/b',
  });
});

test.each(['https://example.org/', 'http://localhost:4321', 'http://127.0.0.1:8080/'])(
  '%s may be the address of a site',
  (url) => {
    expect(read({ SITE_URL: url }).siteUrl).toBe(url);
  },
);

test.each(['example.org', 'javascript:alert(1)', 'http://localhost/../x', 'https://localhost'])('%s may not', (url) => {
  expect(() => read({ SITE_URL: url })).toThrow('SITE_URL is no address');
});

test.each([
  ['digest', '/digest/'],
  ['/digest', '/digest/'],
  ['/a/b-c_d.e~f/', '/a/b-c_d.e~f/'],
  ['/', '/'],
])('the base path %s is %s', (text, path) => expect(read({ BASE_PATH: text }).basePath).toBe(path));

test.each(['..', '/a/../b', '/a//b', '//evil.example', '/a b/', '/a?b', '/"><script>', '/é/'])(
  '%s is no base path',
  (path) => {
    expect(() => read({ BASE_PATH: path })).toThrow('BASE_PATH is no path');
  },
);

test('a day, or a sentence that says it is none', () => {
  expect(read({ AS_OF: '2025-07-09' }).asOf).toBe('2025-07-09');
  for (const text of ['2025-07', 'today', '2025-02-30']) expect(() => read({ AS_OF: text })).toThrow('AS_OF is no day');
});
