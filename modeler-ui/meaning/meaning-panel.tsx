import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { changedParts } from '../../web/staff/meaning/comparison.ts';
import type { Comparison } from '../../web/staff/meaning/comparison.ts';
import { DifferenceTable } from '../../web/staff/meaning/difference-table.tsx';
import { IndicatorTable } from '../../web/staff/meaning/indicator-table.tsx';
import '../../web/staff/meaning/meaning.css';
import { RunningCases } from '../../web/staff/meaning/running-cases.tsx';
import { useEditor } from '../editor/editor.ts';
import { comparePath, useComparison } from './use-comparison.ts';

const Meaning = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useWords();
  const { show, selected } = useEditor();
  const parts = useMemo(() => changedParts(comparison), [comparison]);
  const [chosen, setChosen] = useState('');
  const ofSelected = parts.find(({ places }) => selected !== undefined && places.includes(selected))?.key;
  return (
    <>
      <h3>{t('meaning.indicators')}</h3>
      <IndicatorTable comparison={comparison} />
      <h3>{t('meaning.differences', { count: parts.length })}</h3>
      <DifferenceTable
        parts={parts}
        chosen={ofSelected ?? chosen}
        onChoose={({ key, places }) => {
          setChosen(key);
          if (places[0] !== undefined) show(places[0]);
        }}
      />
      <h3>{t('meaning.running')}</h3>
      <RunningCases comparison={comparison} />
    </>
  );
};

/** Beside the diagram: what the draft as it is saved would change of the flow in force (这次修改意味着什么). */
export const MeaningPanel = () => {
  const { t } = useWords();
  const { draft, flush, version, state } = useEditor();
  const [error, setError] = useState<unknown>();
  const versions = { flow: draft.flow, before: 'in-force', after: `draft-${draft.id}` };
  const comparison = useComparison(versions, version);
  useEffect(() => {
    if (state === 'changed') void flush().then(() => setError(undefined), setError);
  }, [flush, state]);
  return (
    <div className="meaning-panel">
      <p>
        <Link to={comparePath(versions)}>{t('play.side-by-side')}</Link>
      </p>
      <ErrorNote error={error} />
      <Loaded of={comparison}>{(data) => <Meaning comparison={data} />}</Loaded>
    </div>
  );
};
