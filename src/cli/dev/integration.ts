/** Joins the live content to Astro's server: watches its folder, shows its messages, tells browsers to load anew. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { LiveFile } from './data-files.ts';
import type { LiveContent } from './live-content.ts';
import { formatMessagesPage } from './messages-page.ts';

export interface LiveSite {
  /** Absolute. */
  readonly contentDir: string;
  readonly base: string;
  readonly live: LiveContent;
  /** The file for programs at a path, where there is one. */
  readonly findFile: (path: string) => LiveFile | undefined;
  /** Called with the function that makes open browsers show the newest content. */
  readonly onReady: (reload: () => void) => void;
}

type ViteServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

export function showLiveContent(site: LiveSite): AstroIntegration {
  return {
    name: 'live-content',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ order: 'post', entrypoint: new URL('./without-policy.ts', import.meta.url) }),
      'astro:server:setup': ({ server }) => {
        watch(server, site);
        server.middlewares.use((request, response, next) => {
          const file = site.findFile(pathOf(request));
          if (site.live.messages().length > 0 && isPageRequest(request, site.base)) showMessages(site, response);
          else if (file) sendFile(file, response);
          else next();
        });
        site.onReady(() => reload(server));
      },
    },
  };
}

function watch(server: ViteServer, { contentDir, live }: LiveSite): void {
  server.watcher.add(contentDir);
  server.watcher.on('all', (_, path) => {
    if (path.startsWith(contentDir + sep)) live.touch();
  });
}

/** Astro keeps the list of paths of each route until it hears this; then the browsers follow. */
function reload(server: ViteServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Anything but the modules, styles and files that a page asks for; Vite's own addresses begin with `@`. */
function isPageRequest(request: IncomingMessage, base: string): boolean {
  const path = pathOf(request);
  const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  const name = below.slice(below.lastIndexOf('/') + 1);
  return !/^(?:@|node_modules\/|src\/)/.test(below) && (!name.includes('.') || name.endsWith('.html'));
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}

function sendFile({ type, text }: LiveFile, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(text);
}

function showMessages({ live }: LiveSite, response: ServerResponse): void {
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(formatMessagesPage(live.messages()));
}
