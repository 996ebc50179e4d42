import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { TabList } from './tab-list.tsx';

interface Props {
  name: string;
  tabs: readonly { key: string; label: string; part: ReactNode }[];
  className?: string;
}

/** Parts of which the one that `shown` names is shown, or else the first. */
export const ControlledTabs = ({
  name,
  tabs,
  className,
  shown,
  onShow,
}: Props & { shown: string; onShow(key: string): void }) => {
  const id = useId();
  const { key = '', part } = tabs.find((tab) => tab.key === shown) ?? tabs[0] ?? {};
  return (
    <>
      <TabList id={id} name={name} tabs={tabs} shown={key} onShow={onShow} />
      <div
        id={`${id}-panel-${key}`}
        role="tabpanel"
        aria-labelledby={`${id}-${key}`}
        className={className}
        tabIndex={0}
      >
        {part}
      </div>
    </>
  );
};

/** Parts of which one is shown; the tabs wrap, so that a phone shows all of them. */
export const Tabs = (props: Props) => {
  const [shown, show] = useState('');
  return <ControlledTabs {...props} shown={shown} onShow={show} />;
};
