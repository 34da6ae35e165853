/** What every kind of record may carry beside its own fields. */
import { z } from 'zod';
import { edtf } from './edtf.ts';
import { entryId } from './ids.ts';
import { line } from './text.ts';

/** A point on which the sources differ; the versions stand side by side. */
export const disputedPoint = z
  .strictObject({
    point: line(3, 160).describe('What the sources differ on.'),
    versions: z
      .array(
        z.strictObject({
          entry: entryId.describe('The entry whose source says so.'),
          says: line(1, 300).describe('What it says, in own words.'),
        }),
      )
      .min(2)
      .max(12)
      .describe('One version for each source that differs.'),
  })
  .describe('A point on which sources differ, with the version of each.');
export type DisputedPoint = z.infer<typeof disputedPoint>;

export const disputed = z
  .array(disputedPoint)
  .max(20)
  .optional()
  .describe('Points on which the sources differ; shown side by side.');

/** A former id of a record: its old address keeps working. */
export function formerIds<T extends z.ZodType>(id: T) {
  return z
    .array(id)
    .max(20)
    .optional()
    .describe('Ids this record once had, oldest first; each address keeps working, and feeds know it by the oldest.');
}

/** A date with the standard description. */
export const date = (description: string) => edtf.describe(description);
