import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/i18n/words.ts';
import { openCanvas } from './open-canvas.ts';
import type { OpenCanvas } from './open-canvas.ts';

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

/** A diagram with marks and figures; the table that tells the same stands below it. */
export const DrawnDiagram = ({ drawing, chosen, onChoose }: Props) => {
  const { t } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenCanvas>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let over = false;
    let canvas: OpenCanvas | undefined;
    openCanvas(container.current!, drawing.xml, onChoose).then(
      (drawn) => {
        canvas = drawn;
        if (over) return drawn.close();
        const known = new Set(drawn.shapes(() => true).map(({ id }) => id));
        for (const [id, marker] of Object.entries(drawing.marks)) if (known.has(id)) drawn.mark(id, marker);
        for (const [id, text] of Object.entries(drawing.badges)) if (known.has(id)) drawn.badge(id, text);
        if (drawing.current !== undefined && known.has(drawing.current)) drawn.near(drawing.current);
        else drawn.zoom('fit');
        setOpen(drawn);
      },
      () => setBroken(true),
    );
    return () => {
      over = true;
      canvas?.close();
    };
  }, [drawing, onChoose]);
  useEffect(() => {
    if (chosen !== '' && open?.shapes(({ id }) => id === chosen).length === 1) open.choose(chosen);
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
    </>
  );
};
