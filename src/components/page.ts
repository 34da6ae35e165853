/**
 * What every page's one small script does: the switch between light and dark, and fetching a page of this site when a
 * reader's pointer or finger comes down on its link. Pages are whole without it.
 */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('.theme');

if (button) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset['theme'] ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
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

const fetched = new Set<string>();
const isSaving = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

function prefetch({ target }: Event): void {
  const link = (target as Element).closest?.('a');
  if (!link || link.origin !== location.origin || link.pathname === location.pathname || fetched.has(link.href)) return;
  fetched.add(link.href);
  if (isSaving()) return;
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.href;
  document.head.append(hint);
}

for (const type of ['pointerdown', 'pointerover'] as const)
  document.addEventListener(type, prefetch, { passive: true });
