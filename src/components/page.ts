/**
 * What every page's one small script does: the switch between light and dark, and fetching a page of this site when a
 * reader's pointer rests on its link or a finger comes down on it. Pages are whole without it.
 */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('.theme');

if (button) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset['theme'] ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const show = () => {
    button.setAttribute('aria-pressed', String(isDark()));
    showBar(root.dataset['theme']);
  };
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage is blocked: the choice holds for this page only.
    }
    show();
  });
  dark.addEventListener('change', show);
  show();
  button.hidden = false;
}

/** The browser's own bars take the colour of the page: that of the chosen theme, else that of the system. */
function showBar(theme: string | undefined): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    meta.dataset['media'] ??= meta.media;
    const its = meta.dataset['media'];
    meta.media = theme === undefined ? its : its.includes(theme) ? 'all' : 'not all';
  }
}

/** A pointer that only passes by is gone sooner. */
const REST = 80;
const fetched = new Set<string>();
const isSaving = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
let resting: ReturnType<typeof setTimeout> | undefined;

function prefetch(link: HTMLAnchorElement): void {
  const path = link.pathname;
  // Pages end with a slash; what does not is a file, and may be large.
  if (link.origin !== location.origin || !path.endsWith('/') || path === location.pathname || fetched.has(path)) return;
  fetched.add(path);
  if (isSaving()) return;
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = path;
  document.head.append(hint);
}

function watch({ target, type }: Event): void {
  clearTimeout(resting);
  const link = (target as Element).closest?.('a');
  if (!link) return;
  if (type === 'pointerdown') prefetch(link);
  else resting = setTimeout(prefetch, REST, link);
}

for (const type of ['pointerdown', 'pointerover'] as const) document.addEventListener(type, watch, { passive: true });
