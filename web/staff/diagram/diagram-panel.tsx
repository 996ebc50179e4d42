import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { get } from '../../shared/api/request.ts';
import type { Diagram } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { DiagramFrame } from './diagram-frame.tsx';
import { openDiagram } from './open-diagram.ts';
import { StepTable } from './step-table.tsx';
import { useOpened } from './use-opened.ts';

const ways = ['in', 'out', 'fit', 'current'] as const;

const DiagramView = ({ diagram }: { diagram: Diagram }) => {
  const [chosen, setChosen] = useState('');
  const open = useCallback((container: HTMLElement) => openDiagram(container, diagram, setChosen), [diagram]);
  const { opened, ...frame } = useOpened(open);
  useEffect(() => {
    if (chosen !== '') opened?.choose(chosen);
  }, [chosen, opened]);
  return (
    <>
      <DiagramFrame {...frame} ways={ways} onZoom={(way) => opened?.zoom(way)} />
      <StepTable steps={opened?.steps ?? []} chosen={chosen} onChoose={setChosen} />
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
