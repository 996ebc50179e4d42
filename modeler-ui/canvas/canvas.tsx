import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from '../editor/editor.ts';
import { ownTexts } from '../editor/own-texts.ts';
import type { FileViewProps } from '../editor/file-views.ts';
import { draw } from './draw.ts';
import type { Drawing } from './draw.ts';
import './canvas.css';

/** Rest after the last stroke before the diagram is written, ms. */
const restMs = 50;

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The diagram, drawn: what is changed in it comes out as its text, and a text that changes under it is drawn anew. */
export const Canvas = ({ name, content, onChange, readOnly }: FileViewProps) => {
  const { t, language } = useWords();
  const { attach } = useEditor();
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>();
  const [refused, setRefused] = useState('');
  const own = useRef(ownTexts());
  const hand = useRef(onChange);
  useEffect(() => {
    hand.current = onChange;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mine = ownTexts();
    own.current = mine;
    let writing = Promise.resolve();
    const writeNow = async (): Promise<void> => {
      const xml = await opened.text();
      mine.hand(xml);
      setRefused('');
      hand.current(xml);
    };
    const write = (): Promise<void> => {
      if (timer !== undefined) writing = writing.then(writeNow);
      clearTimeout(timer);
      timer = undefined;
      return writing;
    };
    const opened = draw(container.current!, {
      readOnly,
      onChange: () => {
        clearTimeout(timer);
        timer = setTimeout(() => void write(), restMs);
      },
    });
    setDrawing(opened);
    attach(opened.modeler, write);
    return () => {
      void write().finally(() => opened.close());
      attach(undefined);
      setDrawing(undefined);
    };
    // The libraries read the language once: in another one they are opened anew, with what stands in them.
  }, [attach, name, readOnly, language]);

  useEffect(() => {
    if (drawing === undefined || !own.current.isNew(content)) return;
    drawing.load(content).then(
      () => setRefused(''),
      (error: unknown) => setRefused(whyOf(error)),
    );
  }, [content, drawing]);

  const takeBack = (): void =>
    void drawing!.text().then((xml) => {
      own.current.hand(xml);
      setRefused('');
      onChange(xml);
    });

  return (
    <>
      {refused === '' ? null : (
        <div className="note bad" role="alert">
          <p>{t(drawing?.hasGood() === true ? 'canvas.refused' : 'canvas.nothing')}</p>
          <p lang="en">{refused}</p>
          {drawing?.hasGood() === true && !readOnly ? (
            <button type="button" className="button small" onClick={takeBack}>
              {t('canvas.take-back')}
            </button>
          ) : null}
        </div>
      )}
      <div ref={container} className="canvas" role="group" aria-label={t('canvas.name')} lang="zh-CN" />
    </>
  );
};
