/** The web app manifest (W3C): a name and an icon for a reader who keeps the site on the home screen. */
import type { Site } from './site.ts';

export function buildManifest({ digest, routes, locale }: Site) {
  const { name, tagline } = digest.edition;
  return {
    name,
    short_name: name,
    description: tagline,
    lang: locale,
    start_url: routes.home(),
    scope: routes.home(),
    display: 'browser',
    background_color: '#fcfbf8',
    theme_color: '#8a2a16',
    icons: [{ src: routes.at('favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  };
}
