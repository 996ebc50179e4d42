import { useCallback, useState } from 'react';

/**
 * What is open on the page, kept in its address so that a link leads there. It is no turning of a page: the focus stays where
 * it is, unlike with the router's own navigation.
 */
export const usePlace = (name: string): [string | null, (value: string) => void] => {
  const [value, setValue] = useState(() => new URLSearchParams(location.search).get(name));
  const set = useCallback(
    (next: string) => {
      const address = new URL(location.href);
      address.searchParams.set(name, next);
      history.replaceState(history.state, '', address);
      setValue(next);
    },
    [name],
  );
  return [value, set];
};
