import { useEffect, useRef, useState } from 'react';

/** Opens a diagram in an element of the page for as long as it is shown; another function opens another one. */
export const useOpened = <T extends { close(): void }>(open: (container: HTMLElement) => Promise<T>) => {
  const container = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<T>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let over = false;
    let drawn: T | undefined;
    open(container.current!).then(
      (one) => {
        drawn = one;
        if (over) one.close();
        else setOpened(one);
      },
      () => setBroken(true),
    );
    return () => {
      over = true;
      drawn?.close();
    };
  }, [open]);
  return { container, opened, broken };
};
