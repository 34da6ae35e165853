import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { minister } from '../domain/minister.ts';
import { publisher } from '../domain/publisher.ts';
import { formatContent, formatEntry } from './format-content.ts';
import { formatYaml } from './format-yaml.ts';
import { parseYaml } from './yaml.ts';

describe('formatYaml', () => {
  it('puts keys in the order of the schema, at every depth', () => {
    const text = 'tenures:\n  - seen: [2020-01-02]\n    office: xa-minister\norder: family-first\nname: Ann Example\n';
    expect(formatYaml(text, minister, 0)).toBe(
      'name: Ann Example\norder: family-first\ntenures:\n  - office: xa-minister\n    seen: [2020-01-02]\n',
    );
  });

  it('keeps comments beside what they speak of', () => {
    const text = '# On the record.\norder: family-first # as printed\n# On the name.\nname: Ann Example\ntenures: []\n';
    const formatted = formatYaml(text, minister, 0);
    expect(formatted).toContain('# On the name.\nname: Ann Example\n');
    expect(formatted).toContain('order: family-first # as printed\n');
    expect(formatted).toContain('# On the record.');
  });

  it('keeps what looks like other types as the text it is', () => {
    const text = 'name: NO\norder: family-first\naliases: [on, 036, 0x1F, 2025-01-01, ~]\ntenures: []\n';
    expect(formatYaml(text, minister, 0)).toBe(text);
  });

  it('sorts inside each record of a list file, and leaves the order of the records', () => {
    const text = 'zz-post:\n  kind: newspaper\n  name: Z Post\naa-post:\n  name: A Post\n  kind: wire\n';
    const expected = 'zz-post:\n  name: Z Post\n  kind: newspaper\naa-post:\n  name: A Post\n  kind: wire\n';
    expect(formatYaml(text, publisher, 1)).toBe(expected);
  });

  it('leaves alone what the loader refuses', () => {
    for (const text of ['name: &a x\nother: *a\n', 'name: [1, 2\n', 'a: 1\na: 2\n', '!!js/function x\n']) {
      expect(formatYaml(text, minister, 0)).toBe(text);
    }
  });

  it('changes no data, and a second time nothing (property)', () => {
    const scalar = fc
      .string({ unit: 'grapheme', maxLength: 160 })
      .filter((text) => !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text));
    const keys = ['name', 'order', 'tenures', 'aliases', 'note', 'names', 'other', 'office', 'seen', 'from'];
    const record = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 4 }), tie('map')),
      map: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
    })).map;
    fc.assert(
      fc.property(record, (data) => {
        const text = stringify(data, { schema: 'failsafe' });
        const once = formatYaml(text, minister, 0);
        expect(parseYaml(once).data).toEqual(parseYaml(text).data);
        expect(formatYaml(once, minister, 0)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('formatEntry', () => {
  it('orders the head and leaves the body, but for blank lines around it', () => {
    const text = '---\nsummary: A summary.\ntitle: A title\n---\n\nText with a hard break  \nin it.\n\n\n';
    expect(formatEntry(text)).toBe('---\ntitle: A title\nsummary: A summary.\n---\nText with a hard break  \nin it.\n');
  });

  it('turns Windows line ends into line feeds', () => {
    expect(formatContent('entries/2025/a.md', '---\r\ntitle: A\r\n---\r\nText\r\n')).toBe('---\ntitle: A\n---\nText\n');
  });

  it('leaves alone what has no frame', () => {
    expect(formatEntry('title: A\n')).toBe('title: A\n');
  });
});
