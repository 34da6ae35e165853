import { expect, test } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildWithdrawnView } from './withdrawn-view.ts';

test('what is left of a withdrawn entry: its reason, its source, the event it was about, and no text', () => {
  const site = buildGoldenSite();
  const [entry] = [...site.digest.withdrawn.values()];
  if (!entry) throw new Error('No withdrawn entry');
  expect(buildWithdrawnView(entry, site)).toEqual({
    head: {
      title: 'Withdrawn: An entry on the visit that was taken back',
      description: 'This entry was withdrawn from the digest; the reason is given.',
      path: '/entries/2025/wire-visit/',
      noindex: true,
    },
    title: 'An entry on the visit that was taken back',
    date: { text: '15 August 2025', datetime: '2025-08-15' },
    reason: 'The wire withdrew the report itself the day after.',
    sourceUrl: 'https://wire.example.org/visit',
    events: [{ text: 'Visit of Ann Arden to Borland', href: '/events/2025-07-visit/' }],
    changesHref: '/changes/',
  });
});
