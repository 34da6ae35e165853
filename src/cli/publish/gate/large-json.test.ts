import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJson } from './large-json.ts';

const read = (text: string) => isJson(Buffer.from(text));

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JSON that is too large to be made into values', () => {
  it.each(['{}', '[]', ' [1, -0.5e+3 , {"a":[],"b":{"c":null}}]\r\n', '"\\u00e9\\n\\/"', '0', 'true'])(
    '%s is JSON',
    (text) => expect(read(text)).toBe(true),
  );

  it.each([
    ...[
      '',
      ' ',
      '{',
      '}',
      '[',
      '[1',
      '[1,]',
      '[,1]',
      '{"a"}',
      '{"a":}',
      '{"a":1,}',
      '{a:1}',
      '{"a":1 "b":2}',
      '[1}',
      '{"a":1]',
    ],
    ...[
      '01',
      '1.',
      '.5',
      '+1',
      'NaN',
      'tru',
      '"a',
      '"\\x"',
      '"\\u12g4"',
      '"\u0001"',
      '"a\nb"',
      '1 2',
      '[] []',
      "'a'",
      '/**/1',
      '\ufeff1',
    ],
  ])('%j is none', (text) => expect(read(text)).toBe(false));

  it('is told as `JSON.parse` tells it', () => {
    const mark = fc.constantFrom('', ',', ']', '}', '"', '\\', '0', ':', '[', '{', ' ', '-', '\u0000', 'é');
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat({ max: 2 }), mark, (json, place, cut, added) => {
        const letters = Array.from(json);
        const changed = letters.toSpliced(place % (letters.length + 1), cut, added).join('');
        expect(read(json)).toBe(true);
        expect(read(changed), changed).toBe(parses(changed));
      }),
      { numRuns: 2000 },
    );
  });
});
