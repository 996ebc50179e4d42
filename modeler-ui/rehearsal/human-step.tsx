import { useMemo, useRef, useState } from 'react';
import { ApiError } from '../../web/shared/api/request.ts';
import type { FormSchema } from '../../web/shared/api/types.ts';
import { FormHost } from '../../web/shared/forms/form-host.tsx';
import type { FormHandle } from '../../web/shared/forms/form-host.tsx';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { Answer, Step } from './use-rehearsal.ts';

type Human = Extract<Step, { kind: 'human' }>;

interface Props {
  step: Human;
  /** What the form's conditions may ask of the example case. */
  context: Record<string, unknown>;
  busy: boolean;
  onAnswer(given: Answer): Promise<unknown>;
}

/** A step that a person takes, as the analyst takes it in their place; the form is filled with an example. */
export const HumanStep = ({ step, context, busy, onAnswer }: Props) => {
  const { t, language, say } = useWords();
  const form = useRef<FormHandle>(null);
  const [error, setError] = useState<unknown>();
  const { jobKey, group, signers, ballot, workingDays, outcomes, beside } = step;
  // Hints bring the same step again; what was entered stays.
  const schema = useMemo(() => step.form as FormSchema | null, [jobKey]);
  const sample = useMemo(() => step.sample, [jobKey]);
  const send = (given: Answer): void => {
    setError(undefined);
    onAnswer(given).catch((refusal: unknown) => {
      const told = refusal instanceof ApiError && refusal.field !== undefined;
      if (!told || form.current?.refuse(refusal.field!, say(refusal.words)) !== true) setError(refusal);
    });
  };
  const submit = (): void => {
    const { data, valid } = form.current!.submit();
    if (valid) send({ data });
  };
  return (
    <>
      <p>
        <strong>{t('rehearsal.as', { role: t(`role.${group}`) })}</strong>
        {workingDays === null ? null : ` · ${t('rehearsal.days', { count: workingDays })}`}
        {signers > 1 ? ` · ${t('rehearsal.signers', { count: signers })}` : null}
        {ballot === null ? null : ` · ${t(`rehearsal.ballot-${ballot}`)}`}
      </p>
      {schema === null ? null : (
        <FormHost
          ref={form}
          schema={schema}
          data={sample}
          context={context}
          readOnly={false}
          language={language}
          onChange={() => setError(undefined)}
        />
      )}
      <ErrorNote error={error} />
      <div className="actions">
        {schema === null ? (
          outcomes.map(({ outcome, label }) => (
            <button key={outcome} type="button" className="button" disabled={busy} onClick={() => send({ outcome })}>
              {label}
            </button>
          ))
        ) : (
          <button type="button" className="button primary" disabled={busy} onClick={submit}>
            {t('rehearsal.submit')}
          </button>
        )}
      </div>
      {beside.length === 0 ? null : (
        <div className="actions">
          <span>{t('rehearsal.instead')}</span>
          {beside.map(({ outcome, by, words }) => (
            <button
              key={outcome}
              type="button"
              className="button small"
              disabled={busy}
              onClick={() => send({ outcome })}
            >
              {t(`rehearsal.by-${by}`, { words: say(words) })}
            </button>
          ))}
        </div>
      )}
    </>
  );
};
