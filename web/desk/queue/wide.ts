import { useSyncExternalStore } from 'react';

const query = '(min-width: 40.01rem)';

/** Whether the window is wider than a phone. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
