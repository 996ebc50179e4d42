import { useEffect, useRef, useState } from 'react';
import { showPlainDay } from '../format/dates.ts';
import { useWords } from '../i18n/words.ts';
import { readDay } from './read-day.ts';

/** A day that can be nothing but whole; any other waits until the field is left. */
const whole = /^(\d{4}-\d{2}-\d{2}|\d{8}|.*日)$/u;

interface Props {
  id: string;
  /** `YYYY-MM-DD`, or '' for none. */
  value: string;
  required?: boolean;
  invalid?: boolean;
  onChange(day: string): void;
}

/** A day in the format of all pages: typed as people write days, or picked from the browser's calendar. */
export const DateField = ({ id, value, required = false, invalid = false, onChange }: Props) => {
  const { t, language } = useWords();
  const shown = value === '' ? '' : showPlainDay(value, language);
  const [typed, setTyped] = useState(shown);
  const calendar = useRef<HTMLInputElement>(null);
  const wrong = typed.trim() !== '' && readDay(typed) === undefined;
  useEffect(() => setTyped(shown), [shown]);
  const take = (text: string): void => {
    setTyped(text);
    const day = text.trim() === '' ? '' : readDay(text);
    // A day that is still being typed is none yet; the field keeps the letters.
    if (day !== undefined && day !== value) onChange(day);
  };
  return (
    <div className="date-field">
      <input
        id={id}
        type="text"
        value={typed}
        required={required}
        maxLength={20}
        placeholder={t('date.format')}
        autoComplete="off"
        aria-invalid={invalid || wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => (whole.test(target.value) ? take(target.value) : setTyped(target.value))}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? take(currentTarget.value) : undefined)}
      />
      <button
        type="button"
        className="button small"
        aria-label={t('date.pick')}
        onClick={() => calendar.current?.showPicker()}
      >
        <span aria-hidden="true">▦</span>
      </button>
      <input
        ref={calendar}
        className="date-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {wrong ? (
        <small id={`${id}-wrong`} className="date-wrong">
          {t('date.wrong')}
        </small>
      ) : null}
    </div>
  );
};
