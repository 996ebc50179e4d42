import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/i18n/words.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { openDiagram } from '../../staff/diagram/open-viewer.ts';
import type { OpenDiagram } from '../../staff/diagram/open-viewer.ts';
import { useFlowXml } from './queries.ts';

interface Props {
  release: number;
  flow: string;
  name: string;
  chosen: string;
  onChoose(id: string): void;
}

const Drawing = ({ xml, name, chosen, onChoose }: Omit<Props, 'release' | 'flow'> & { xml: string }) => {
  const { t } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const press = useRef(onChoose);
  const [open, setOpen] = useState<OpenDiagram>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    press.current = onChoose;
  });
  useEffect(() => {
    let over = false;
    let viewer: OpenDiagram | undefined;
    openDiagram(container.current!, { xml, elements: [] }, (id) => press.current(id)).then(
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
  }, [xml]);
  useEffect(() => {
    if (chosen !== '') open?.choose(chosen);
  }, [chosen, open]);
  return (
    <>
      {broken ? <p className="note bad">{t('diagram.broken')}</p> : null}
      <div ref={container} className="diagram" role="group" aria-label={name} lang="zh-CN" />
    </>
  );
};

/** A released flow as it is drawn; a pressed step is chosen, and what is chosen elsewhere is shown. */
export const FlowDiagram = ({ release, flow, ...rest }: Props) => (
  <Loaded of={useFlowXml(release, flow)}>{({ xml }) => <Drawing xml={xml} {...rest} />}</Loaded>
);
