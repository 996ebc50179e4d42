import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { get } from '../../shared/api/request.ts';
import type { Diagram } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { openDiagram } from './open-viewer.ts';
import type { OpenDiagram } from './open-viewer.ts';
import { StepTable } from './step-table.tsx';

const ways = ['in', 'out', 'fit', 'current'] as const;

const DiagramView = ({ diagram }: { diagram: Diagram }) => {
  const { t } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenDiagram>();
  const [chosen, setChosen] = useState('');
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let over = false;
    let viewer: OpenDiagram | undefined;
    openDiagram(container.current!, diagram, setChosen).then(
      (drawn) => {
        viewer = drawn;
        if (over) drawn.close();
        else setOpen(drawn);
      },
      () => setBroken(true),
    );
    return () => {
      over = true;
      viewer?.close();
    };
  }, [diagram]);
  useEffect(() => {
    if (chosen !== '') open?.choose(chosen);
  }, [chosen, open]);
  return (
    <>
      <div className="actions">
        {ways.map((way) => (
          <button key={way} type="button" className="button small" onClick={() => open?.zoom(way)}>
            {t(`diagram.${way}`)}
          </button>
        ))}
      </div>
      {broken ? <p className="note bad">{t('diagram.broken')}</p> : null}
      <div ref={container} className="diagram" role="group" aria-label={t('diagram.name')} lang="zh-CN" />
      <StepTable steps={open?.steps ?? []} chosen={chosen} onChoose={setChosen} />
    </>
  );
};

/** The case's diagram and the table of its steps, linked both ways. */
export const DiagramPanel = ({ caseId }: { caseId: string }) => {
  const diagram = useQuery({
    queryKey: ['case', caseId, 'diagram'],
    queryFn: () => get<Diagram>(`/api/cases/${caseId}/diagram`),
  });
  return <Loaded of={diagram}>{(data) => <DiagramView diagram={data} />}</Loaded>;
};
