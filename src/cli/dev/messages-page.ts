/** The page that stands in for every page while the content has problems. It loads itself anew when they are mended. */
import { escapeInvisible, type Message } from '../../domain/message.ts';

/** Astro serves the script that loads the page anew at the root, whatever the base path. */
export function formatMessagesPage(messages: readonly Message[]): string {
  const count = messages.length === 1 ? '1 problem' : `${messages.length} problems`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${count} in the content</title>
<script type="module" src="/@vite/client"></script>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
li { margin-block: 1rem }
code { overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>${count} in the content</h1>
<p>Mend them and save: this page shows the site again by itself.</p>
<ol>
${messages.map(formatItem).join('\n')}
</ol>
</body>
</html>
`;
}

function formatItem({ file, line, column, reason, note }: Message): string {
  const place = escapeHtml(`${file}:${line}:${column}`);
  return `<li><code>${place}</code><br>${escapeHtml(reason)}. ${escapeHtml(note)}</li>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return escapeInvisible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
