import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { showMoment } from '../../shared/format/dates.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { Drawing } from '../../staff/diagram/drawn-diagram.tsx';
import type { InstanceDetail } from '../types.ts';

const DrawnDiagram = lazy(() =>
  import('../../staff/diagram/drawn-diagram.tsx').then((module) => ({ default: module.DrawnDiagram })),
);

type Visit = InstanceDetail['elements'][number];

const markers = { active: 'step-open', completed: 'step-done', terminated: 'step-done' } as const;

const drawingOf = ({ xml, elements, failures }: InstanceDetail): Drawing => {
  const standing = elements.filter(({ elementType }) => elementType !== 'PROCESS' && elementType !== 'SUB_PROCESS');
  const marks: Record<string, string> = {};
  for (const { elementId, state } of standing) if (marks[elementId] !== 'step-open') marks[elementId] = markers[state];
  for (const { elementId, state } of failures) if (state === 'open') marks[elementId] = 'step-incident';
  const current = standing.find(({ state }) => state === 'active')?.elementId;
  return { xml, marks, badges: {}, current };
};

const Row = ({ visit, broken, chosen, onChoose }: RowProps) => {
  const { t, language } = useWords();
  const state = visit.state === 'active' && broken ? 'incident' : visit.state;
  return (
    <tr className={chosen ? 'step-row chosen' : 'step-row'}>
      <th scope="row">
        <button type="button" className="link-button" lang="zh-CN" aria-pressed={chosen} onClick={onChoose}>
          {visit.name === '' ? visit.elementId : visit.name}
        </button>
      </th>
      <td data-label={t('instance.type')}>{visit.elementType}</td>
      <td data-label={t('instance.element-state')}>{t(`instance.element.${state}`)}</td>
      <td data-label={t('instance.entered')}>{showMoment(visit.enteredAt, language)}</td>
      <td data-label={t('instance.left')}>{showMoment(visit.leftAt, language)}</td>
    </tr>
  );
};

interface RowProps {
  visit: Visit;
  broken: boolean;
  chosen: boolean;
  onChoose(): void;
}

/** The diagram with the state of its elements, and the table of all visits, the newest first; linked both ways. */
export const History = ({ detail }: { detail: InstanceDetail }) => {
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  // A refetch that brings the same drawing draws nothing anew.
  const text = JSON.stringify(drawingOf(detail));
  const drawing = useMemo(() => JSON.parse(text) as Drawing, [text]);
  const choose = useCallback((id: string) => setChosen(id), []);
  const broken = new Set(detail.failures.filter(({ state }) => state === 'open').map(({ elementId }) => elementId));
  return (
    <>
      <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
        <DrawnDiagram drawing={drawing} chosen={chosen} onChoose={choose} />
      </Suspense>
      <div className="long-table" tabIndex={0} role="group" aria-label={t('instance.history')}>
        <table className="table">
          <TableHead
            columns={['name', 'type', 'element-state', 'entered', 'left'].map((column) => t(`instance.${column}`))}
          />
          <tbody>
            {detail.elements.toReversed().map((visit) => (
              <Row
                key={visit.elementInstanceKey}
                visit={visit}
                broken={broken.has(visit.elementId)}
                chosen={visit.elementId === chosen}
                onChoose={() => setChosen(visit.elementId)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
