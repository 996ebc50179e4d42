import { useMutation } from '@tanstack/react-query';
import type { ChangeEvent, FormEvent } from 'react';
import { get, withQuery } from '../../shared/api/request.ts';
import type { Verification } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { sendFile } from '../../shared/upload/send-file.ts';
import { VerificationView } from './verification-view.tsx';

type Question = { number: string } | { file: File };

const verify = (question: Question): Promise<Verification> =>
  'number' in question
    ? get(withQuery('/api/verification', { number: question.number }))
    : sendFile('/api/verification/file', question.file, () => undefined, new AbortController().signal);

/** Whether a document is the bureau's own, by its number in the register or by its bytes. */
export const VerifyPage = () => {
  const { t } = useWords();
  const result = useMutation({ mutationFn: verify });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    result.mutate({ number: String(new FormData(event.currentTarget).get('number')).trim() });
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    target.value = '';
    if (file !== undefined) result.mutate({ file });
  };
  return (
    <>
      <Title name={t('verify.title')}>{t('verify.title')}</Title>
      <p>{t('verify.hint')}</p>
      <div className="card no-print">
        <form className="stack" onSubmit={submit}>
          <h2>{t('verify.by-number')}</h2>
          <div className="field">
            <label htmlFor="verify-number">{t('verify.number')}</label>
            <input id="verify-number" name="number" required maxLength={64} autoComplete="off" />
          </div>
          <button type="submit" className="button primary" disabled={result.isPending}>
            {t('verify.ask')}
          </button>
        </form>
      </div>
      <div className="card no-print">
        <h2>{t('verify.by-file')}</h2>
        <input id="verify-file" type="file" accept=".pdf,application/pdf" className="hidden-input" onChange={choose} />
        <label htmlFor="verify-file" className="button">
          {t('verify.file')}
        </label>
      </div>
      <div aria-live="polite">
        {result.isPending ? <p className="loading">{t('verify.checking')}</p> : null}
        <ErrorNote error={result.error} />
        {result.data === undefined || result.isPending ? null : <VerificationView verification={result.data} />}
      </div>
    </>
  );
};
