/** A message that the maintainers have judged and accepted: `exceptions.yml`. */
import { z } from 'zod';
import { line } from './text.ts';

export const exception = z.strictObject({
  rule: line(2, 60).describe('Id of the rule.'),
  file: line(2, 200).describe('File below `content/`.'),
  field: line(1, 100).optional().describe('Field, as the message names it; left out: every field.'),
  reason: line(10, 400).describe('Why the message does not apply.'),
});
export type ExceptionData = z.infer<typeof exception>;
