import type { Rule } from '../rule.ts';

/** An exception takes a message away. What an exception is, and when it is used, is in `exceptions.ts`. */
export const unusedException: Rule = {
  id: 'unused-exception',
  severity: 'error',
  summary: 'An exception suppresses a message that is there.',
  why: 'One that suppresses nothing today would suppress, unseen, the next mistake in that place.',
  right: [
    {
      entry: { countries: ['xa'] },
      files: {
        'exceptions.yml': `- rule: minister-country
  file: entries/2025/arland-and-borland-sign-memorandum.md
  reason: Bo Berg spoke for a league of cities that day.
`,
      },
    },
  ],
  wrong: [
    {
      files: {
        'exceptions.yml':
          '- rule: no-image\n  file: entries/2019/cy-corr-opens-office.md\n  reason: There was a picture once.\n',
      },
      says: [
        'Unexpected exception to `no-image`, expected a message of that rule at `entries/2019/cy-corr-opens-office.md`',
      ],
    },
    {
      files: {
        'exceptions.yml':
          '- rule: no-images\n  file: entries/2019/cy-corr-opens-office.md\n  reason: There was a picture once.\n',
      },
      says: ['Unexpected rule `no-images`, expected `no-image`'],
    },
    {
      files: {
        'exceptions.yml':
          '- rule: schema\n  file: entries/2019/cy-corr-opens-office.md\n  reason: It is only a small mistake.\n',
      },
      says: ['Unexpected exception to `schema`, expected none: that rule has no exceptions'],
    },
  ],
};
