import { expect, test } from 'vitest';
import { buildChangedSite } from '../../test/changed-site.ts';
import { buildRegisterView } from './register-view.ts';

test('events stand newest year first, the undated after every year', () => {
  const site = buildChangedSite({
    'events/some-meeting.yml': 'title: Meeting on a day that nobody gives\nkind: meeting\ncountries: [xa, xb]\n',
    'events/2024-05-talks.yml':
      'title: Talks of May of the year before\nkind: meeting\ndate: 2024-05\ncountries: [xa, xc]\n',
  });
  const { groups } = buildRegisterView('events', site);
  expect(groups.map(({ heading, terms }) => [heading, terms.length])).toEqual([
    ['2025', 3],
    ['2024', 1],
    ['Undated', 1],
  ]);
});
