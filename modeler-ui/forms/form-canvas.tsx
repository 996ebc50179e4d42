import { useEffect, useRef, useState } from 'react';
import { formText, keptForm } from '../../src/diagram/forms/edit-form.ts';
import { parseForm } from '../../src/diagram/forms/form-schema.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import { ownTexts } from '../editor/own-texts.ts';
import { openFormEditor } from './open-form-editor.ts';
import type { OpenFormEditor } from './open-form-editor.ts';

interface Props {
  content: string;
  onChange(content: string): void;
}

/** Rest after the last stroke before the form is written, ms. */
const restMs = 300;

/** The form, drawn: what is changed comes out as the bureau keeps forms, and a text that changes under it is drawn anew. */
export const FormCanvas = ({ content, onChange }: Props) => {
  const { t, language } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<OpenFormEditor>();
  const [refused, setRefused] = useState('');
  const own = useRef(ownTexts());
  const latest = useRef({ content, onChange });
  useEffect(() => {
    latest.current = { content, onChange };
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mine = ownTexts();
    own.current = mine;
    const write = (): void => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      const text = formText(keptForm(opened.schema(), parseForm(latest.current.content)));
      mine.hand(text);
      latest.current.onChange(text);
    };
    const opened = openFormEditor(container.current!, language, () => {
      clearTimeout(timer);
      timer = setTimeout(write, restMs);
    });
    setEditor(opened);
    return () => {
      write();
      opened.close();
    };
  }, [language]);

  useEffect(() => {
    if (editor === undefined || !own.current.isNew(content)) return;
    editor.load(parseForm(content)).then(
      () => setRefused(''),
      (error: unknown) => setRefused(String(error)),
    );
  }, [content, editor]);

  return (
    <>
      {refused === '' ? null : (
        <div className="note bad" role="alert">
          <p>{t('forms.refused')}</p>
          <p lang="en">{refused}</p>
        </div>
      )}
      <div
        ref={container}
        className="form-canvas bio-theme-parent"
        role="group"
        aria-label={t('forms.canvas')}
        lang="zh-CN"
      />
    </>
  );
};
