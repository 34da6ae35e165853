/** The address of the search page and the way back through what was asked. */
import { formatState, parseState, type SearchState } from '../../search/state.ts';

export interface SearchHistory {
  readonly read: () => SearchState;
  /** A step of its own, to be gone back over; or a change to the last one. */
  readonly write: (state: SearchState, as: 'step' | 'change') => void;
  /** Where the reader stood when they left this step, once its results are there again. */
  readonly restoreScroll: () => void;
}

export function createHistory(onBack: () => void): SearchHistory {
  // Results come after the page: the browser would scroll before there is anywhere to scroll to.
  history.scrollRestoration = 'manual';
  let scroll = scrollOf(history.state);
  const remember = () => history.replaceState({ scroll: scrollY }, '');
  addEventListener('pagehide', remember);
  addEventListener('popstate', ({ state }) => {
    scroll = scrollOf(state);
    onBack();
  });
  return {
    read: () => parseState(new URLSearchParams(location.search)),
    write: (state, as) => {
      const asked = formatState(state);
      const address = location.pathname + (asked === '' ? '' : `?${asked}`);
      if (address === location.pathname + location.search) return;
      if (as === 'change') return history.replaceState(null, '', address);
      remember();
      history.pushState(null, '', address);
    },
    restoreScroll: () => {
      if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
      scroll = undefined;
    },
  };
}

function scrollOf(state: unknown): number | undefined {
  return (state as { scroll?: number } | null)?.scroll;
}
