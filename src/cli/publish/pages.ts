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
    integrations: [countPages(job.onProgress)],
  };
  await build(config);
}

/** Counts pages as they are rendered; those that come from the cache are not. */
function countPages(onProgress: (done: number, total: number) => void): AstroIntegration {
  const count = (inner: AstroPrerenderer): AstroPrerenderer => {
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
      render(request, options) {
        done += 1;
        onProgress(done, total);
        return inner.render(request, options);
      },
    };
  };
  return {
    name: 'count-pages',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(count) },
  };
}
