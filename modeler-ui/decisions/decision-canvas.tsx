import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-views.ts';
import { ownTexts } from '../editor/own-texts.ts';
import { openDecisionEditor } from './open-decision-editor.ts';
import type { DecisionPart, OpenDecisionEditor } from './open-decision-editor.ts';

/** Rest after the last change before the file is written, ms. */
const restMs = 300;

type Parts = { readonly all: readonly DecisionPart[]; readonly shown: string };

/** The tables of a decision file and the picture of how they hang together. */
export const DecisionCanvas = ({ name, content, onChange, readOnly }: FileViewProps) => {
  const { t, language } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<OpenDecisionEditor>();
  const [parts, setParts] = useState<Parts>({ all: [], shown: '' });
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
      hand.current(xml);
    };
    const write = (): Promise<void> => {
      if (timer !== undefined) writing = writing.then(writeNow);
      clearTimeout(timer);
      timer = undefined;
      return writing;
    };
    const opened = openDecisionEditor(container.current!, {
      language,
      readOnly,
      onChange: () => {
        clearTimeout(timer);
        timer = setTimeout(() => void write(), restMs);
      },
      onParts: () => setParts(opened.parts()),
    });
    setEditor(opened);
    return () => {
      void write().finally(() => opened.close());
      setEditor(undefined);
    };
  }, [language, name, readOnly]);

  useEffect(() => {
    if (editor === undefined || !own.current.isNew(content)) return;
    editor.load(content).then(
      () => setRefused(''),
      (error: unknown) => setRefused(String(error)),
    );
  }, [content, editor]);

  return (
    <>
      {refused === '' ? null : (
        <div className="note bad" role="alert">
          <p>{t('decisions.refused')}</p>
          <p lang="en">{refused}</p>
        </div>
      )}
      <div className="actions" role="group" aria-label={t('decisions.parts')}>
        {parts.all.map(({ id, name: label, kind }) => (
          <button
            key={id}
            type="button"
            className="button small"
            aria-pressed={id === parts.shown}
            onClick={() => void editor?.show(id)}
          >
            {t(`decisions.kind-${kind}`)}
            {kind === 'drd' ? null : <span lang="zh-CN"> · {label}</span>}
          </button>
        ))}
      </div>
      <div ref={container} className="decision-canvas" role="group" aria-label={t('decisions.canvas')} lang="zh-CN" />
    </>
  );
};
