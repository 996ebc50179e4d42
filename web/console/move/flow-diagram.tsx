import { useCallback, useEffect, useRef } from 'react';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { DiagramFrame } from '../../staff/diagram/diagram-frame.tsx';
import { openDiagram } from '../../staff/diagram/open-diagram.ts';
import { useOpened } from '../../staff/diagram/use-opened.ts';
import { useFlowXml } from './queries.ts';

interface Props {
  release: number;
  flow: string;
  name: string;
  chosen: string;
  onChoose(id: string): void;
}

const Drawing = ({ xml, name, chosen, onChoose }: Omit<Props, 'release' | 'flow'> & { xml: string }) => {
  const press = useRef(onChoose);
  useEffect(() => {
    press.current = onChoose;
  });
  const open = useCallback(
    (container: HTMLElement) => openDiagram(container, { xml, elements: [] }, (id) => press.current(id)),
    [xml],
  );
  const { opened, ...frame } = useOpened(open);
  useEffect(() => {
    if (chosen !== '') opened?.choose(chosen);
  }, [chosen, opened]);
  return <DiagramFrame {...frame} name={name} ways={[]} />;
};

/** A released flow as it is drawn; a pressed step is chosen, and what is chosen elsewhere is shown. */
export const FlowDiagram = ({ release, flow, ...rest }: Props) => (
  <Loaded of={useFlowXml(release, flow)}>{({ xml }) => <Drawing xml={xml} {...rest} />}</Loaded>
);
