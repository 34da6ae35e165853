/** Rows that are shown as a file: the published file of all agreements, cut to them. */
import { pickCsv, pickJson } from './rows-of-file.ts';

const FORMS = {
  csv: { pick: pickCsv, type: 'text/csv;charset=utf-8' },
  json: { pick: pickJson, type: 'application/json' },
} as const;

const line = document.querySelector<HTMLElement>('[data-take-along]');
if (line) start(line);

function start(line: HTMLElement): void {
  const words = line.querySelector('[data-words]');
  if (words) words.textContent = line.dataset['takeAlong'] ?? '';
  line.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const form = link?.dataset['form'];
    if (!link || (form !== 'csv' && form !== 'json')) return;
    event.preventDefault();
    handOver(link.href, form).catch(() => location.assign(link.href));
  });
}

async function handOver(href: string, form: keyof typeof FORMS): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.status} ${href}`);
  const { pick, type } = FORMS[form];
  const text = pick(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()), readIds());
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `agreements.${form}`;
  link.click();
  // The browser has taken hold of the file by the time that the click returns to it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function readIds(): ReadonlySet<string> {
  const rows = [...document.querySelectorAll<HTMLElement>('.tracker tbody tr:not([hidden])')];
  return new Set(rows.map((row) => row.dataset['id'] ?? ''));
}
