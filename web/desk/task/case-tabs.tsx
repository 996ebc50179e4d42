import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { ClockList } from '../../shared/clocks/clock-list.tsx';
import { DocumentList } from '../../shared/documents/document-list.tsx';
import { Tabs } from '../../shared/frame/tabs.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { Timeline } from '../../shared/timeline/timeline.tsx';
import { Inspections } from '../inspection/inspections-tab.tsx';
import type { AboutCase } from './about-case.ts';
import { ApplicationData } from './application-data.tsx';
import { CaseMaterials } from './case-materials.tsx';

const DiagramPanel = lazy(() =>
  import('../../staff/diagram/diagram-panel.tsx').then(({ DiagramPanel: one }) => ({ default: one })),
);

/** What is known of the case. */
export const CaseTabs = ({ page }: { page: AboutCase }) => {
  const { t } = useWords();
  const { person } = useSession();
  const { caseId } = page.task;
  const tab = (key: string, part: ReactNode) => ({
    key,
    label: t(`task.tab.${key}`),
    part: <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>{part}</Suspense>,
  });
  const tabs = [
    tab('application', <ApplicationData page={page} />),
    tab('materials', <CaseMaterials page={page} />),
    tab('clocks', <ClockList clocks={page.case.clocks} />),
    tab('timeline', <Timeline caseId={caseId} />),
    tab('diagram', <DiagramPanel caseId={caseId} />),
    ...(person?.permissions.includes('document.read') === true
      ? [tab('documents', <DocumentList caseId={caseId} />)]
      : []),
    ...(person?.permissions.includes('material.read') === true
      ? [tab('inspections', <Inspections caseId={caseId} />)]
      : []),
  ];
  return (
    <section id="about-case" className="card" aria-label={t('task.tabs')} tabIndex={-1} data-focus="m">
      <Tabs name={t('task.tabs')} tabs={tabs} />
    </section>
  );
};
