import { useCallback, useEffect } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import type { FileViewProps } from '../editor/file-view.ts';
import { RefusedNote } from '../editor/refused-note.tsx';
import { useSurface } from '../editor/use-surface.ts';
import type { OpenSurface } from '../editor/use-surface.ts';
import { draw } from './draw.ts';
import type { Drawing } from './draw.ts';
import './canvas.css';

/** Rest after the last stroke before the diagram is written, ms. */
const restMs = 20;

/** The diagram, drawn. */
export const Canvas = (props: FileViewProps) => {
  const { readOnly } = props;
  const { t, language } = useWords();
  const { attach } = useEditor();
  const open = useCallback<OpenSurface<Drawing>>(
    (container, onChange) => draw(container, { readOnly, onChange }),
    // The libraries read the language once: in another one they are opened anew, with what stands in them.
    [readOnly, language],
  );
  const { container, surface: drawing, refused, take } = useSurface(open, restMs, props);
  useEffect(() => {
    attach(drawing?.modeler);
    return () => attach(undefined);
  }, [attach, drawing]);
  const hasGood = drawing?.hasGood() === true;
  return (
    <>
      <RefusedNote text={t(hasGood ? 'canvas.refused' : 'canvas.nothing')} why={refused}>
        {hasGood && !readOnly ? (
          <button type="button" className="button small" onClick={() => void take(drawing)}>
            {t('canvas.take-back')}
          </button>
        ) : null}
      </RefusedNote>
      <div ref={container} className="canvas" role="group" aria-label={t('canvas.name')} lang="zh-CN" />
    </>
  );
};
