import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useWords } from '../i18n/words.ts';

interface Props<T> {
  label: string;
  hint: string;
  text: string;
  options: readonly T[];
  /** Nothing was found for what stands in the field. */
  none: boolean;
  ref?: Ref<HTMLInputElement>;
  keyOf(option: T): string;
  show(option: T): ReactNode;
  onType(text: string): void;
  onPick(option: T): void;
}

/** A field with what it finds below: arrows go through it, Enter takes one, as a combobox does. */
export function Picker<T>({ label, hint, text, options, none, ref, keyOf, show, onType, onPick }: Props<T>) {
  const { t } = useWords();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const active = Math.min(at, options.length - 1);
  const go = (to: number): void => {
    setAt(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = options[active];
    if (event.nativeEvent.isComposing || chosen === undefined) return;
    if (event.key === 'ArrowDown') go((active + 1) % options.length);
    else if (event.key === 'ArrowUp') go((active + options.length - 1) % options.length);
    else if (event.key === 'Enter') onPick(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className="field picker">
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        maxLength={100}
        value={text}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setAt(0);
          onType(target.value);
        }}
      />
      <small id={`${id}-hint`}>{hint}</small>
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className="picker-list">
        {options.map((option, index) => (
          <li
            key={keyOf(option)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => onPick(option)}
          >
            {show(option)}
          </li>
        ))}
      </ul>
      <p role="status" className="picker-none">
        {none ? t('pick.none') : ''}
      </p>
    </div>
  );
}
