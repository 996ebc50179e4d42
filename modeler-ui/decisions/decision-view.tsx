import { lazy, Suspense, useId, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-views.ts';
import { TabList } from '../editor/tab-list.tsx';
import { DecisionTester } from './decision-tester.tsx';
import './decisions.css';

const DecisionCanvas = lazy(async () => ({ default: (await import('./decision-canvas.tsx')).DecisionCanvas }));

/** A decision file: its tables, and what they say to example data. */
export const DecisionView = (props: FileViewProps) => {
  const { t } = useWords();
  const id = useId();
  const [shown, setShown] = useState<'table' | 'test'>('table');
  const tabs = (['table', 'test'] as const).map((key) => ({ key, label: t(`decisions.tab-${key}`) }));
  return (
    <>
      <TabList
        id={id}
        name={t('decisions.ways')}
        tabs={tabs}
        shown={shown}
        onShow={(key) => setShown(key as typeof shown)}
      />
      <div
        id={`${id}-panel-${shown}`}
        role="tabpanel"
        aria-labelledby={`${id}-${shown}`}
        className="form-part"
        tabIndex={0}
      >
        {shown === 'table' ? (
          <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
            <DecisionCanvas {...props} />
          </Suspense>
        ) : (
          <DecisionTester content={props.content} />
        )}
      </div>
    </>
  );
};
