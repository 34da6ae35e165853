import { expect, it } from 'vitest';
import { buildGoldenSite } from '../../test/golden-site.ts';
import { buildHeadView } from './head-view.ts';

const site = buildGoldenSite();
const view = (path: string, title = 'About') => buildHeadView({ title, description: 'A page.', path }, site);

it('the front page is named for the site, every other page for itself first', () => {
  const { name, tagline } = site.digest.edition;
  expect(view(site.routes.home()).title).toBe(`${name}: ${tagline}`);
  expect(view('/about/').title).toBe(`About · ${name}`);
});

it('addresses that leave the site are whole', () => {
  const { address, imageAddress } = view('/about/');
  expect(new URL(address).pathname).toBe('/about/');
  expect(new URL(imageAddress).origin).toBe(new URL(address).origin);
});

it('a title cannot end the script that holds the structured data', () => {
  expect(view('/about/', '</script><b>').structured).not.toContain('</script');
});
