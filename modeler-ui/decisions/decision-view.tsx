import { lazy, Suspense } from 'react';
import { Tabs } from '../../web/shared/frame/tabs.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-view.ts';
import { DecisionTester } from './decision-tester.tsx';
import './decisions.css';

const DecisionCanvas = lazy(async () => ({ default: (await import('./decision-canvas.tsx')).DecisionCanvas }));

/** A decision file: its tables, and what they say to example data. */
export const DecisionView = (props: FileViewProps) => {
  const { t } = useWords();
  const tables = (
    <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
      <DecisionCanvas {...props} />
    </Suspense>
  );
  return (
    <Tabs
      name={t('decisions.ways')}
      className="form-part"
      tabs={[
        { key: 'table', label: t('decisions.tab-table'), part: tables },
        { key: 'test', label: t('decisions.tab-test'), part: <DecisionTester content={props.content} /> },
      ]}
    />
  );
};
