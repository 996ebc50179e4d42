import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { FormEvent, InputHTMLAttributes } from 'react';
import { get, post } from '../../shared/api/request.ts';
import type { Applicant } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const Field = ({ label, ...input }: { label: string } & InputHTMLAttributes<HTMLInputElement>) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} {...input} />
    </div>
  );
};

const ContactForm = ({ applicant }: { applicant: Applicant }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: object) => post(`/api/applicants/${applicant.id}/contact`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['own-applicant'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    change.mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  const { phone, address, email } = applicant;
  return (
    <form className="card stack" onSubmit={submit}>
      <Field
        label={t('contact.phone')}
        name="phone"
        type="tel"
        autoComplete="tel"
        required
        maxLength={32}
        defaultValue={phone}
      />
      <Field
        label={t('contact.address')}
        name="address"
        autoComplete="street-address"
        required
        maxLength={200}
        defaultValue={address}
      />
      <Field
        label={t('contact.email')}
        name="email"
        type="email"
        autoComplete="email"
        maxLength={100}
        defaultValue={email}
      />
      <ErrorNote error={change.error} />
      <div role="status">{change.isSuccess ? <p className="note">{t('contact.saved')}</p> : null}</div>
      <div className="actions">
        <button type="submit" className="button primary" disabled={change.isPending}>
          {t('contact.save')}
        </button>
      </div>
    </form>
  );
};

/** Where the applicant of this account is reached, and the way to change it. */
export const ContactPage = () => {
  const { t } = useWords();
  const own = useQuery({
    queryKey: ['own-applicant'],
    queryFn: () => get<Applicant>('/api/own-applicant'),
    staleTime: 0,
  });
  return (
    <>
      <Title name={t('contact.title')}>{t('contact.title')}</Title>
      <p>{t('contact.hint')}</p>
      <Loaded of={own}>
        {(applicant) => (
          <>
            <p>
              <strong lang="zh-CN">{applicant.name}</strong>
            </p>
            <ContactForm key={applicant.id} applicant={applicant} />
          </>
        )}
      </Loaded>
    </>
  );
};
