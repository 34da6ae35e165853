import { ministerMentions } from '../../domain/entry.ts';
import { quote } from '../../domain/message.ts';
import type { Rule } from '../rule.ts';

/** Where a minister signs, there is something signed: an agreement, or an event that is a signing. */
export const signedNothing: Rule = {
  id: 'signed-nothing',
  severity: 'notice',
  summary: 'Where somebody signed, the entry names what was signed.',
  why: 'The page of an agreement lists who signed it; without the agreement the signature is shown nowhere.',
  right: [{}],
  wrong: [
    {
      entry: { agreements: undefined },
      says: ['Unexpected role `signed` for `ann-arden`, expected an agreement under `agreements`'],
    },
  ],
  *checkDigest({ digest }) {
    for (const entry of digest.entries.values()) {
      const isSigning = (entry.events ?? []).some((id) => digest.events.get(id)?.kind === 'signing');
      if (isSigning || (entry.agreements ?? []).length > 0) continue;
      const signer = ministerMentions(entry).find(
        ({ roles }) => roles.includes('signed') || roles.includes('witnessed'),
      );
      if (!signer) continue;
      const role = signer.roles.includes('signed') ? 'signed' : 'witnessed';
      yield {
        file: entry.file,
        path: ['ministers', signer.minister],
        reason: `Unexpected role ${quote(role)} for ${quote(signer.minister)}, expected an agreement under \`agreements\``,
        note: 'Add the agreement to its register and its id here, or choose another role.',
        actual: role,
      };
    }
  },
};
