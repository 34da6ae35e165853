/**
 * Takes the content security policy out of pages on the live site, where Astro and Vite put styles and scripts into
 * the page that the published site does not have. It is added by the live site alone and never part of a build.
 */
import type { MiddlewareHandler } from 'astro';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = (await response.text()).replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '');
  return new Response(html, response);
};
