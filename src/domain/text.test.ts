import { describe, expect, test } from 'vitest';
import { findUrlProblem, flag, languageTag, line, names, webUrl } from './text.ts';

/** The parameters of every issue, as messages are made from them. */
const paramsOf = (
  schema: { safeParse: (text: unknown) => { error?: { issues: unknown[] } | undefined } },
  text: unknown,
) => (schema.safeParse(text).error?.issues ?? []).map((issue) => (issue as { params?: unknown }).params ?? issue);

describe('a line of text', () => {
  const short = line(2, 5);

  test('is counted in characters, not in code units', () => {
    expect(short.safeParse('👍👍👍👍👍').success).toBe(true);
    expect(paramsOf(short, '👍👍👍👍👍👍')).toEqual([{ length: 6, min: 2, max: 5 }]);
    expect(paramsOf(short, 'a')).toEqual([{ length: 1, min: 2, max: 5 }]);
    expect(paramsOf(short, '')).toEqual([{ length: 0, min: 2, max: 5 }]);
    expect(short.safeParse('ab').success && short.safeParse('abcde').success).toBe(true);
  });

  test.each(['a\nb', 'a\tb', 'a\rb', 'a\0b', 'a\u0007b', 'a\u001bb', 'a\u007fb', 'a\u0085b', 'a\u2028b', 'a\u2029b'])(
    '%j holds a control character',
    (text) => expect(paramsOf(short, text)).toEqual([{ control: true }]),
  );

  test('half of a surrogate pair, which an escape can write, is refused: no UTF-8 can hold it', () => {
    expect(paramsOf(short, 'a\ud83d')).toEqual([{ control: true }]);
  });

  test.each([' ab', 'ab ', 'ab\u00a0', '\u3000ab'])('%j has spaces around it', (text) => {
    expect(paramsOf(short, text)).toEqual([{ trim: 'ab' }]);
  });

  test('joiners and marks that scripts need are no controls', () => {
    expect(line(1, 20).safeParse('ស​ខា\u200c\u200dက်').success).toBe(true);
  });
});

test('yes is written `true`; no is written by leaving the key out', () => {
  expect(flag.safeParse('true').success).toBe(true);
  for (const text of ['yes', 'True', 'false', '', true]) expect(flag.safeParse(text).success).toBe(false);
});

describe('a language tag', () => {
  test.each(['en', 'km', 'fil', 'zh-Hant', 'zh-Hans-CN', 'pt-BR', 'ms-Arab'])('%s', (tag) => {
    expect(languageTag.safeParse(tag).success).toBe(true);
  });

  test.each(['', 'english', 'EN', 'zh-hant', 'zh_Hant', 'en-us', 'x', 'en-', 'iw', 'e'.repeat(60)])(
    '%s is none, and is said so once',
    (tag) => {
      expect(languageTag.safeParse(tag).success).toBe(false);
      if (tag.length < 36) expect(paramsOf(languageTag, tag)).toHaveLength(1);
    },
  );
});

test('names: one at least, by language', () => {
  expect(names.safeParse({ en: 'Name', km: 'ឈ្មោះ' }).success).toBe(true);
  expect(names.safeParse({}).success).toBe(false);
  expect(names.safeParse({ English: 'Name' }).success).toBe(false);
  expect(names.safeParse({ en: '' }).success).toBe(false);
});

describe('an address of the web', () => {
  test.each([
    'https://example.org',
    'http://example.org/',
    'HTTPS://Example.ORG/A',
    'https://example.org:8443/a?b=c&d=%20e#f',
    'https://www.example.co.th/ข่าว/ตำรวจ',
    'https://xn--12c1fe0br.xn--o3cw4h/',
    'https://例え.jp/道',
    'https://example.org/a_(b)',
    "https://example.org/it's",
  ])('%s', (text) => expect(findUrlProblem(text)).toBeUndefined());

  const spaces = 'a space or control character in the address';
  const noHost = 'an address without `//` and a host';
  test.each([
    ['', 'an address that is not whole'],
    ['example.org/a', 'an address that is not whole'],
    ['/a', 'an address that is not whole'],
    ['//example.org/a', 'an address that is not whole'],
    ['https://', 'an address that is not whole'],
    ['https://exa mple.org', spaces],
    [' https://example.org', spaces],
    ['https://example.org/\u0085', spaces],
    ['https://example.org/\n', spaces],
    ['java\tscript:alert(1)', spaces],
    ['https://example.org/\ud800', spaces],
    ['javascript:alert(1)', 'the scheme `javascript:`'],
    ['JavaScript:alert(1)', 'the scheme `javascript:`'],
    ['javascript://example.org/%0aalert(1)', 'the scheme `javascript:`'],
    ['data:text/html,<script>alert(1)</script>', 'the scheme `data:`'],
    ['vbscript:msgbox(1)', 'the scheme `vbscript:`'],
    ['file:///etc/passwd', 'the scheme `file:`'],
    ['ftp://example.org/', 'the scheme `ftp:`'],
    ['mailto:a@example.org', 'the scheme `mailto:`'],
    ['blob:https://example.org/1', 'the scheme `blob:`'],
    ['view-source:https://example.org', 'the scheme `view-source:`'],
    ['https:example.org', noHost],
    ['https:/example.org', noHost],
    ['https:///example.org', noHost],
    ['https:\\\\example.org', noHost],
    ['https://\\example.org', noHost],
    ['https://user@example.org/', 'a user name or password in the address'],
    ['https://example.org:pw@evil.org/', 'a user name or password in the address'],
    ['https://localhost/', 'a host without a domain'],
    ['https://[::1]/', 'a host without a domain'],
    ['https://example.org/a\\b', 'a backslash in the address'],
    ['https://example.org/"onmouseover="x', 'a quote or angle bracket in the address'],
    ['https://example.org/<script>', 'a quote or angle bracket in the address'],
    ['https://example.org/%', 'a `%` that is not followed by two hexadecimal digits'],
    ['https://example.org/%zz', 'a `%` that is not followed by two hexadecimal digits'],
    ['https://example.org/a%2', 'a `%` that is not followed by two hexadecimal digits'],
  ])('%j: %s', (text, problem) => {
    expect(findUrlProblem(text)).toBe(problem);
    expect(paramsOf(webUrl, text)).toEqual([{ url: problem }]);
  });

  test('is kept as it was written, and bounded', () => {
    expect(webUrl.parse('HTTP://Example.org/A/../B')).toBe('HTTP://Example.org/A/../B');
    expect(webUrl.safeParse(`https://example.org/${'a'.repeat(2000)}`).success).toBe(false);
  });
});
