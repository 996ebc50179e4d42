import { useId, useState } from 'react';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { Answer, Step } from './use-rehearsal.ts';

type Automatic = Extract<Step, { kind: 'automatic' }>;

interface Props {
  step: Automatic;
  busy: boolean;
  onAnswer(given: Answer): Promise<unknown>;
}

const Value = ({ name, value, onChange }: { name: string; value: unknown; onChange(value: unknown): void }) => {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {typeof value === 'boolean' ? (
        <select id={id} value={String(value)} onChange={({ target }) => onChange(target.value === 'true')}>
          <option value="true">{t('rehearsal.true')}</option>
          <option value="false">{t('rehearsal.false')}</option>
        </select>
      ) : (
        <input id={id} value={String(value)} maxLength={200} onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
};

/** A step of a worker: what it would do in a real case, and what it gives back here. */
export const AutomaticStep = ({ step, busy, onAnswer }: Props) => {
  const { t, say } = useWords();
  const [values, setValues] = useState(step.returns);
  const [error, setError] = useState<unknown>();
  const names = Object.keys(step.returns);
  const send = (given: Answer): void => {
    setError(undefined);
    onAnswer(given).catch(setError);
  };
  return (
    <>
      <p>
        <strong>{t('rehearsal.work')}</strong> <code>{step.type}</code> · {say(step.words)}
      </p>
      {step.stops.length === 0 ? null : (
        <div className="note bad">
          <p>{t('rehearsal.stops')}</p>
          <ul>
            {step.stops.map((stop) => (
              <li key={stop.en}>{say(stop)}</li>
            ))}
          </ul>
        </div>
      )}
      {names.length === 0 ? null : (
        <fieldset>
          <legend>{t('rehearsal.returns')}</legend>
          {names.map((name) => (
            <Value
              key={name}
              name={name}
              value={values[name]}
              onChange={(value) => setValues((known) => ({ ...known, [name]: value }))}
            />
          ))}
        </fieldset>
      )}
      <ErrorNote error={error} />
      {step.stops.length > 0 ? null : (
        <div className="actions">
          <button type="button" className="button primary" disabled={busy} onClick={() => send({ variables: values })}>
            {t('rehearsal.run')}
          </button>
          {step.errors.map((code) => (
            <button key={code} type="button" className="button" disabled={busy} onClick={() => send({ error: code })}>
              {t('rehearsal.throw', { code })}
            </button>
          ))}
        </div>
      )}
    </>
  );
};
