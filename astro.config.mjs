// How Astro renders the pages. `npm run build` and `npm run dev` call Astro with it and add what a run decides.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/loader/settings.ts';

const { basePath, siteUrl } = readSettings(process.env, fileURLToPath(new URL('.', import.meta.url)));

export default defineConfig({
  output: 'static',
  base: basePath,
  ...(siteUrl && { site: siteUrl }),
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // One stylesheet serves every page, and the policy admits no style inside a page.
    inlineStylesheets: 'never',
    // Pages wait for the disk, not for the processor.
    concurrency: 16,
  },
  // Astro 7's own default also eats the space between inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    // No `.env` file may change what is published.
    envDir: false,
    // What commands write themselves is no source.
    server: { watch: { ignored: ['**/dist/**', '**/dist.*/**', '**/.cache/**'] } },
    build: {
      // The output is a fresh folder, in which others write at the same time.
      emptyOutDir: false,
      // Nothing becomes a `data:` address or an inline script: the policy refuses both.
      assetsInlineLimit: 0,
    },
  },
});
