import { expect, test } from 'vitest';
import { z } from 'zod';
import { agreement } from '../domain/agreement.ts';
import { entry } from '../domain/entry.ts';
import { minister } from '../domain/minister.ts';
import { descriptionAt, keysAt, schemaAt } from './schema-at.ts';

test('the schema at a path, through wrappers, lists, mappings and choices', () => {
  expect(schemaAt(entry, [])).toBe(entry);
  expect(schemaAt(entry, ['title'])).toBeInstanceOf(z.ZodString);
  expect(schemaAt(entry, ['events', 0])).toBeInstanceOf(z.ZodString);
  expect(schemaAt(entry, ['ministers', 'sar-sokha'])).toBeInstanceOf(z.ZodUnion);
  expect(schemaAt(entry, ['ministers', 'sar-sokha', 'printed'])).toBeInstanceOf(z.ZodString);
  expect(schemaAt(agreement, ['parties', 3, 'text'])).toBeInstanceOf(z.ZodString);
  expect(schemaAt(minister, ['tenures', 0])).toBeInstanceOf(z.ZodObject);
});

test.each([[['nothing']], [['title', 'deeper']], [['events', 'name']], [['source', 'url', 0]], [['constructor']]])(
  '%j leads nowhere',
  (path) => {
    expect(schemaAt(entry, path)).toBeUndefined();
    expect(descriptionAt(entry, path)).toBeUndefined();
  },
);

test('what the author says of a field', () => {
  expect(descriptionAt(entry, ['title'])).toBe('What happened, in own words.');
  expect(descriptionAt(entry, ['source', 'read'])).toContain('excerpt');
  expect(descriptionAt(entry, ['ministers', 'a', 'role'])).toBe('What the minister did: one role or a list.');
  expect(descriptionAt(minister, ['tenures', 2, 'seen'])).toContain('oldest first');
  expect(descriptionAt(entry, ['countries', 0])).toBeUndefined();
});

test('the keys that are admitted: of a record, of a part, of every branch of a choice', () => {
  expect(keysAt(entry, [])).toContain('summary');
  expect(keysAt(entry, ['source'])).toEqual([
    'publisher',
    'headline',
    'language',
    'url',
    'archive',
    'access',
    'read',
    'wire',
  ]);
  expect(keysAt(agreement, ['parties', 0])).toEqual(['country', 'organisation', 'text']);
  expect(keysAt(entry, ['ministers', 'a'])).toEqual(['role', 'printed']);
  expect(keysAt(entry, ['title'])).toEqual([]);
});
