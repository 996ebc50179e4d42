import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-view.ts';

/** Rest after the last key before a text is read anew, ms. */
const restMs = 400;

/** A file as its text, for what no drawing or form shows. */
export const TextView = ({ name, content, onChange, readOnly }: FileViewProps) => {
  const { t } = useWords();
  const [typed, setTyped] = useState(content);
  const told = useRef(content);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // What changed under the text from elsewhere stands; what was typed here is known, and what is being typed goes before it.
    if (content !== told.current && timer.current === undefined) setTyped(content);
    told.current = content;
  }, [content]);
  const tell = (text: string): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    told.current = text;
    onChange(text);
  };
  return (
    <textarea
      className="source"
      aria-label={t('files.text', { name })}
      spellCheck={false}
      lang="zh-CN"
      readOnly={readOnly}
      value={typed}
      onChange={({ target: { value } }) => {
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => tell(value), restMs);
      }}
      onBlur={() => tell(typed)}
    />
  );
};
