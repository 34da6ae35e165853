/** Renders all pages with Astro into a folder. */
import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer } from 'astro';

export interface PagesJob {
  /** The project. */
  readonly root: string;
  /** A fresh folder. */
  readonly outDir: string;
  /** Where Astro keeps pages between builds. */
  readonly cacheDir: string;
  /** `https://example.org`. */
  readonly origin: string;
  /** Pages rendered so far, and how many there are. */
  readonly onProgress: (done: number, total: number) => void;
  /** Called with each page that was rendered, not with those that come from the cache. */
  readonly onPage: (page: Uint8Array) => void;
}

/** Renders the content that was handed over. Astro itself is loaded here, so that bad content is told without waiting. */
export async function buildPages(job: PagesJob): Promise<void> {
  const { root, outDir, cacheDir, origin } = job;
  const { build } = await import('astro');
  const config: AstroInlineConfig = {
    root,
    outDir,
    cacheDir,
    site: origin,
    logLevel: 'error',
    integrations: [watchPages(job)],
  };
  await build(config);
}

/** Watches pages as they are rendered; those that come from the cache are not. */
function watchPages({ onProgress, onPage }: PagesJob): AstroIntegration {
  const watch = (inner: AstroPrerenderer): AstroPrerenderer => {
    let done = 0;
    let total = 0;
    return {
      ...inner,
      async getStaticPaths() {
        const paths = await inner.getStaticPaths();
        total = paths.length;
        onProgress(0, total);
        return paths;
      },
      async render(request, options) {
        const rendered = await inner.render(request, options);
        done += 1;
        onProgress(done, total);
        if (rendered instanceof Response) return passOn(rendered, onPage);
        return { ...rendered, response: await passOn(rendered.response, onPage) };
      },
    };
  };
  return {
    name: 'watch-pages',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(watch) },
  };
}

/** A response can be read once, so it is read here and made again. */
async function passOn(response: Response, onPage: (page: Uint8Array) => void): Promise<Response> {
  if (response.status !== 200 || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  onPage(bytes);
  return new Response(bytes, response);
}
