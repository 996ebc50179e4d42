import { useCallback, useEffect } from 'react';
import { DiagramFrame } from '../../web/staff/diagram/diagram-frame.tsx';
import { useOpened } from '../../web/staff/diagram/use-opened.ts';
import { openTokens } from './open-tokens.ts';
import type { Rehearsal } from './use-rehearsal.ts';

const ways = ['in', 'out', 'fit'] as const;

/** The diagram of a rehearsal with its tokens; the open step is kept in sight. */
export const TokenView = ({ rehearsal }: { rehearsal: Rehearsal }) => {
  const { xml, elements, taken, steps, incidents } = rehearsal;
  const open = useCallback((container: HTMLElement) => openTokens(container, xml), [xml]);
  const { opened, ...frame } = useOpened(open);
  useEffect(() => {
    opened?.light({ elements, taken, steps, incidents });
  }, [opened, elements, incidents, steps, taken]);
  const here = incidents[0]?.elementId ?? steps[0]?.elementId;
  useEffect(() => {
    if (here !== undefined) opened?.show(here);
  }, [opened, here]);
  return <DiagramFrame {...frame} ways={ways} onZoom={(way) => opened?.zoom(way)} />;
};
