import { expect, test } from 'vitest';
import { buildChangedSite } from '../../test/changed-site.ts';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildTermView } from './term-view.ts';

test('a term without entries says so and leads to a new file; an office has none of its own', () => {
  const site = buildGoldenSite();
  expect(buildTermView('agreements', 'xb-xc-2024-plan', 1, site).missing?.text).toMatch(/^The digest has no entry/);
  expect(buildTermView('offices', 'xa-interior', 1, site).missing).toBeUndefined();
  expect(buildTermView('crimeTypes', 'fraud', 1, site).missing).toBeUndefined();
});

test('the new file has the country or crime type in it', () => {
  const site = buildChangedSite({
    'countries.yml': (text) =>
      `${text}xd:\n  names: { en: Dorland }\n  adjective: Dorlandic\n  alpha3: XDD\n  m49: 904\n  point: { latitude: 1, longitude: 1 }\n`,
    'crime-types.yml': (text) =>
      `${text}piracy:\n  label: { en: Piracy }\n  definition: Attacks on ships at sea, where a source names them so.\n`,
  });
  const started = (register: 'countries' | 'crimeTypes', id: string) =>
    new URL(buildTermView(register, id, 1, site).missing?.link.href ?? '').searchParams.get('value');
  expect(started('countries', 'xd')).toContain('countries: [xd]\n');
  expect(started('crimeTypes', 'piracy')).toContain('crimeTypes: [piracy]\n');
});
