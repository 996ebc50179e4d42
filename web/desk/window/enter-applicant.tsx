import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import { FormActions } from '../../shared/forms/form-actions.tsx';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Props {
  onDone(id: string): void;
  onCancel(): void;
}

/** Puts somebody on file whom the bureau does not know yet. */
export const EnterApplicant = ({ onDone, onCancel }: Props) => {
  const { t } = useWords();
  const [kind, setKind] = useState<'person' | 'organisation'>('person');
  const enter = useMutation({
    mutationFn: (body: object) => post<{ id: string }>('/api/applicants/entries', body),
    onSuccess: ({ id }) => onDone(id),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string): string => String(fields.get(name)).trim();
    enter.mutate({
      kind,
      name: text('name'),
      identity: text('identity'),
      phone: text('phone'),
      address: text('address'),
      ...(text('email') === '' ? {} : { email: text('email') }),
    });
  };
  const field = (name: string, label: string, maxLength: number, required = true) => (
    <div className="field">
      <label htmlFor={`enter-${name}`}>{t(label)}</label>
      <input id={`enter-${name}`} name={name} required={required} maxLength={maxLength} autoComplete="off" />
    </div>
  );
  return (
    <form className="stack" onSubmit={submit} aria-label={t('window.enter-applicant')}>
      <fieldset>
        <legend>{t('window.kind')}</legend>
        {(['person', 'organisation'] as const).map((name, at) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="kind"
              autoFocus={at === 0}
              checked={kind === name}
              onChange={() => setKind(name)}
            />
            {t(`window.kind.${name}`)}
          </label>
        ))}
      </fieldset>
      {field('name', 'window.name', 100)}
      {field('identity', kind === 'person' ? 'window.identity' : 'window.credit-code', 32)}
      {field('phone', 'window.phone', 32)}
      {field('address', 'window.address', 200)}
      {field('email', 'window.email', 100, false)}
      <ErrorNote error={enter.error} />
      <FormActions confirm={t('window.enter')} busy={enter.isPending} onCancel={onCancel} />
    </form>
  );
};
