import { useCallback, useEffect } from 'react';
import { DiagramFrame } from './diagram-frame.tsx';
import { openCanvas } from './open-canvas.ts';
import type { OpenCanvas } from './open-canvas.ts';
import { useOpened } from './use-opened.ts';

export interface Drawing {
  xml: string;
  /** Marker of an element, by its id. */
  marks: Readonly<Record<string, string>>;
  /** Short text at an element, by its id. */
  badges: Readonly<Record<string, string>>;
  /** What the drawing is brought to at first. */
  current?: string | undefined;
}

interface Props {
  drawing: Drawing;
  chosen: string;
  onChoose(id: string): void;
}

const ways = ['in', 'out', 'fit'] as const;

/** Draws it with its marks and badges; those of elements that are not in it are left out. */
const openDrawing = async (
  container: HTMLElement,
  { xml, marks, badges, current }: Drawing,
  onPress: (id: string) => void,
): Promise<OpenCanvas> => {
  const drawn = await openCanvas(container, xml, onPress);
  const known = new Set(drawn.shapes(() => true).map(({ id }) => id));
  for (const [id, marker] of Object.entries(marks)) if (known.has(id)) drawn.mark(id, marker);
  for (const [id, text] of Object.entries(badges)) if (known.has(id)) drawn.badge(id, text);
  if (current !== undefined && known.has(current)) drawn.near(current);
  else drawn.zoom('fit');
  return drawn;
};

/** A diagram with marks and figures; the table that tells the same stands below it. */
export const DrawnDiagram = ({ drawing, chosen, onChoose }: Props) => {
  const open = useCallback((container: HTMLElement) => openDrawing(container, drawing, onChoose), [drawing, onChoose]);
  const { opened, ...frame } = useOpened(open);
  useEffect(() => {
    if (chosen !== '' && opened?.shapes(({ id }) => id === chosen).length === 1) opened.choose(chosen);
  }, [chosen, opened]);
  return <DiagramFrame {...frame} ways={ways} onZoom={(way) => opened?.zoom(way)} />;
};
