import { useMemo, useState } from 'react';
import { useWords } from '../../shared/i18n/words.ts';
import { changedParts, changeSigns, marksOf } from './comparison.ts';
import type { Change, Comparison } from './comparison.ts';
import { DifferenceTable } from './difference-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import './meaning.css';
import { RunningCases } from './running-cases.tsx';
import { SideBySide } from './side-by-side.tsx';

const changes: readonly Change[] = ['added', 'removed', 'changed', 'layout'];

/** What a change means, whole: both diagrams, every difference, the indicators, the cases that it touches. */
export const ComparisonView = ({
  comparison,
  names,
}: {
  comparison: Comparison;
  names: { before: string; after: string };
}) => {
  const { t } = useWords();
  const [chosen, setChosen] = useState('');
  const parts = useMemo(() => changedParts(comparison), [comparison]);
  const marks = useMemo(() => marksOf(parts), [parts]);
  const places = useMemo(() => parts.find(({ key }) => key === chosen)?.places ?? [], [chosen, parts]);
  const press = (id: string): void => setChosen(parts.find((part) => part.places.includes(id))?.key ?? '');
  return (
    <div className="comparison">
      <p className="legend">
        {changes.map((change) => (
          <span key={change} className={`diff-word diff-word-${change}`}>
            {changeSigns[change]} {t(`meaning.${change}`)}
          </span>
        ))}
      </p>
      <SideBySide comparison={comparison} marks={marks} chosen={places} names={names} onPress={press} />
      <h2>{t('meaning.differences', { count: parts.length })}</h2>
      <DifferenceTable parts={parts} chosen={chosen} onChoose={({ key }) => setChosen(key)} />
      <h2>{t('meaning.indicators')}</h2>
      <IndicatorTable comparison={comparison} />
      <h2>{t('meaning.running')}</h2>
      <RunningCases comparison={comparison} />
    </div>
  );
};
