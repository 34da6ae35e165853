import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderBody } from '../src/loader/body.ts';
import { buildContent } from '../src/loader/content.ts';
import { MAX_FILE_BYTES } from '../src/loader/files.ts';
import { BODY_UNITS, bodyOf, buildShapes, headOf, YAML_UNITS } from './slow-shapes.ts';
import { measureReading } from './time-reading.ts';

/** Catches what hangs, on whatever machine; `bench/slow-inputs.ts` measures against the real bound. */
const HANG_MS = 10_000;
const mixOf = (units: readonly string[]) =>
  fc.array(fc.constantFrom(...units), { minLength: 2, maxLength: 5 }).map((pieces) => pieces.join(''));

test('every shape is a file that would be read, and there is one for each unit', () => {
  const shapes = buildShapes();
  expect(shapes.length).toBeGreaterThan(2 * (BODY_UNITS.length + 2 * YAML_UNITS.length));
  for (const { name, text } of shapes) expect(Buffer.byteLength(text), name).toBeLessThanOrEqual(MAX_FILE_BYTES);
});

test.each([
  ['body', mixOf(BODY_UNITS).map(bodyOf)],
  ['head', mixOf(YAML_UNITS).map(headOf)],
])(
  'no mixture of pieces hangs the reader: %s',
  (_, mixture) => {
    fc.assert(
      fc.property(mixture, (shape) => measureReading(shape) < HANG_MS),
      { numRuns: 25 },
    );
  },
  120_000,
);

test('no bytes hang or break it', () => {
  const paths = fc.constantFrom('entries/2025/a.md', 'events/a.yml', 'countries.yml', 'edition.yml', 'exceptions.yml');
  const bytes = fc.uint8Array({ maxLength: 5000 });
  fc.assert(
    fc.property(paths, bytes, fc.boolean(), (path, noise, isFramed) => {
      const framed = isFramed ? Buffer.concat([Buffer.from('---\na: b\n---\n'), noise]) : Buffer.from(noise);
      expect(buildContent([{ path, bytes: framed }]).messages.length).toBeGreaterThan(0);
      renderBody(framed.toString(), () => '/');
    }),
    { numRuns: 200 },
  );
}, 120_000);
