/** On every page, `/` leads to its search box, as readers of reference works expect. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as Element).matches('input:not([type="checkbox"]), select, textarea')) return;
  const box = document.querySelector<HTMLInputElement>('form[role="search"] input[type="search"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
});
