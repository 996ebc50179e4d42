import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

interface Props {
  name: string;
  tabs: readonly { key: string; label: string; part: ReactNode }[];
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Parts of which one is shown; the tabs wrap, so that a phone shows all of them. */
export const Tabs = ({ name, tabs }: Props) => {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(tabs[0]?.key ?? '');
  const shown = tabs.find(({ key }) => key === active) ?? tabs[0];
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === shown?.key);
    const next = moves[event.key]?.(at, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    setActive(tabs[next]!.key);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={name} onKeyDown={move}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === shown?.key}
            aria-controls={`${id}-panel`}
            tabIndex={key === shown?.key ? 0 : -1}
            onClick={() => setActive(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown?.key}`} tabIndex={0}>
        {shown?.part}
      </div>
    </>
  );
};
