import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import type { Applicant } from '../../shared/api/types.ts';
import { FormActions } from '../../shared/forms/form-actions.tsx';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';

interface Props {
  applicant: Applicant;
  what: 'contact' | 'name';
  onDone(): void;
}

/** Changes what is on file: where somebody is reached, or, with the reason, what they are called. */
export const ChangeApplicant = ({ applicant, what, onDone }: Props) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: object) => post(`/api/applicants/${applicant.id}/${what}`, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['applicant', applicant.id] });
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    change.mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  const field = (name: string, value: string, maxLength: number, required = true, first = false) => (
    <div className="field">
      <label htmlFor={`change-${name}`}>{t(`window.${name}`)}</label>
      <input
        id={`change-${name}`}
        name={name}
        defaultValue={value}
        required={required}
        maxLength={maxLength}
        autoComplete="off"
        autoFocus={first}
      />
    </div>
  );
  return (
    <form className="stack" onSubmit={submit} aria-label={t(`window.part.${what}`)}>
      <p>{t(`window.change-hint.${what}`)}</p>
      {what === 'contact' ? (
        <>
          {field('phone', applicant.phone, 32, true, true)}
          {field('address', applicant.address, 200)}
          {field('email', applicant.email, 100, false)}
        </>
      ) : (
        <>
          {field('name', applicant.name, 100, true, true)}
          {field('reason', '', 500)}
        </>
      )}
      <ErrorNote error={change.error} />
      <FormActions confirm={t('window.change')} busy={change.isPending} onCancel={onDone} />
    </form>
  );
};
