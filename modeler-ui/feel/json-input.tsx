import { useId, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';

export type Data = Record<string, unknown>;

interface Props {
  label: string;
  /** What it begins with; given under another `key`, it begins anew. */
  start: Data;
  onChange(data: Data): void;
}

const read = (text: string): Data | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : undefined;
  } catch {
    return undefined;
  }
};

/** Example data to edit as JSON; what cannot be read counts as not yet typed. */
export const JsonInput = ({ label, start, onChange }: Props) => {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState(() => JSON.stringify(start, null, 2));
  const wrong = read(text) === undefined;
  return (
    <div className="json-input">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={Math.min(14, text.split('\n').length + 1)}
        spellCheck={false}
        lang="zh-CN"
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setText(target.value);
          const data = read(target.value);
          if (data !== undefined) onChange(data);
        }}
      />
      {wrong ? (
        <p id={`${id}-wrong`} className="note bad">
          {t('feel.json-wrong')}
        </p>
      ) : null}
    </div>
  );
};
