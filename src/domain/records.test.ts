/** What the schemas of the registers admit beyond single fields. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { agreement, party } from './agreement.ts';
import { country } from './country.ts';
import { crimeType } from './crime-type.ts';
import { edition } from './edition.ts';
import { entry, withdrawnEntry } from './entry.ts';
import { event } from './event.ts';
import { exception } from './exception.ts';
import { ENTRY_ID_PATTERN, entryId, ministerId, SLUG_PATTERN } from './ids.ts';
import { minister } from './minister.ts';
import { office } from './office.ts';
import { organisation } from './organisation.ts';
import { publisher } from './publisher.ts';

const RECORDS = {
  agreement,
  country,
  crimeType,
  edition,
  entry,
  event,
  exception,
  minister,
  office,
  organisation,
  publisher,
  withdrawnEntry,
};

test.each(Object.entries(RECORDS))('%s: strict at every depth, and every field described', (_, schema) => {
  const objects = [...objectsOf(schema)];
  expect(objects.filter(({ object }) => !isStrict(object)).map(({ path }) => path)).toEqual([]);
  expect(objects.flatMap(undescribed)).toEqual([]);
});

interface ObjectAt {
  readonly object: z.ZodObject;
  readonly path: string;
}

/** Every mapping with named keys in a schema. */
function* objectsOf(schema: z.ZodType, path = ''): Iterable<ObjectAt> {
  if (schema instanceof z.ZodOptional) yield* objectsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) yield* objectsOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodRecord) yield* objectsOf(schema.valueType as z.ZodType, `${path}.*`);
  if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* objectsOf(option as z.ZodType, path);
  if (!(schema instanceof z.ZodObject)) return;
  yield { object: schema, path };
  for (const [key, field] of Object.entries(schema.shape)) yield* objectsOf(field as z.ZodType, `${path}.${key}`);
}

function isStrict(object: z.ZodObject): boolean {
  const issues = object.safeParse({ zzz: 'a' }).error?.issues ?? [];
  return issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes('zzz'));
}

/** Paths of fields that carry no description. */
function undescribed({ object, path }: ObjectAt): string[] {
  const fields = Object.entries(object.shape).filter(([, field]) => !(field as z.ZodType).description);
  return fields.map(([key]) => `${path}.${key}`);
}

test.each(['a', 'sar-sokha', '2025-07-visit', '5g'])('%s is an id', (text) => {
  expect(ministerId.safeParse(text).success).toBe(true);
  expect(entryId.safeParse(`2025/${text}`).success && entryId.safeParse(`undated/${text}`).success).toBe(true);
});

test.each(['', 'A', 'a b', 'a_b', '-a', 'a-', 'a--b', 'a.b', 'a/b', '../a', 'é', 'а', 'a\n', 'a%20b', 'a'.repeat(81)])(
  '%j is no id',
  (text) => {
    expect(ministerId.safeParse(text).success).toBe(false);
    if (text.length < 80) expect(SLUG_PATTERN.test(text) || ENTRY_ID_PATTERN.test(`2025/${text}`)).toBe(false);
  },
);

test.each(['2025', '2025/', '/a', '25/a', '2025/a/b', '2025\\a', 'undated', 'Undated/a', '2025/../a'])(
  '%j is no entry',
  (text) => {
    expect(entryId.safeParse(text).success).toBe(false);
  },
);

test('a party is a country, an organisation or words: exactly one', () => {
  for (const one of [{ country: 'xa' }, { organisation: 'ab' }, { text: 'Ab' }])
    expect(party.safeParse(one).success).toBe(true);
  for (const no of [{}, { country: 'xa', text: 'Ab' }, 'xa', { country: 'XA' }])
    expect(party.safeParse(no).success).toBe(false);
});

test('an office belongs to a country or to an organisation: exactly one', () => {
  const title = { en: 'Minister' };
  const of = (owner: object) => office.safeParse({ title, rank: 'minister', ...owner }).success;
  expect([of({ country: 'xa' }), of({ organisation: 'ab' })]).toEqual([true, true]);
  expect([of({}), of({ country: 'xa', organisation: 'ab' })]).toEqual([false, false]);
});

test('an agreement has a history and a party', () => {
  const whole = {
    title: 'Plan against fraud',
    kind: 'mou',
    parties: [{ country: 'xa' }],
    crimeTypes: [],
    history: [{ status: 'signed' }],
  };
  expect(agreement.safeParse(whole).success).toBe(true);
  expect(agreement.safeParse({ ...whole, history: [] }).success).toBe(false);
  expect(agreement.safeParse({ ...whole, parties: [] }).success).toBe(false);
  expect(agreement.safeParse({ ...whole, history: [{ status: 'Signed' }] }).success).toBe(false);
});
