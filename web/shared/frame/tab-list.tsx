import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

interface Props {
  /** Ids of tabs are `<id>-<key>`, of their parts `<id>-panel-<key>`. */
  id: string;
  name: string;
  tabs: readonly { key: string; label: string }[];
  shown: string;
  onShow(key: string): void;
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Tabs whose parts the page shows itself. */
export const TabList = ({ id, name, tabs, shown, onShow }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const next = moves[event.key]?.(
      tabs.findIndex(({ key }) => key === shown),
      tabs.length,
    );
    if (next === undefined) return;
    event.preventDefault();
    onShow(tabs[next]!.key);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={name} onKeyDown={move}>
      {tabs.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${id}-${key}`}
          aria-selected={key === shown}
          aria-controls={key === shown ? `${id}-panel-${key}` : undefined}
          tabIndex={key === shown ? 0 : -1}
          onClick={() => onShow(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
};
