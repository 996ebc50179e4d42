import { useEffect, useState } from 'react';

interface Props {
  label: string;
  value: string;
  disabled: boolean;
  lines?: number;
  /** What is wrong with it, said to those who cannot see it, too. */
  invalid?: boolean;
  onCommit(value: string): void;
}

/** A field whose value counts once it is left, or on Enter: what depends on it is not made anew with every letter. */
export const CommitInput = ({ label, value, disabled, lines, invalid = false, onCommit }: Props) => {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (): void => {
    if (typed !== value) onCommit(typed);
  };
  const common = {
    'aria-label': label,
    'aria-invalid': invalid || undefined,
    lang: 'zh-CN',
    disabled,
    value: typed,
    onBlur: commit,
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
  };
  if (lines !== undefined) return <textarea rows={lines} {...common} />;
  return <input type="text" {...common} onKeyDown={({ key }) => (key === 'Enter' ? commit() : undefined)} />;
};
