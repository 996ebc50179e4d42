import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { post } from '../../shared/api/request.ts';
import type { Inspection } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useOnline } from './visits.ts';

interface Props {
  jobKey: string;
  record: Inspection;
  onSigned(): unknown;
}

/** The colleague who came along signs: on the own phone, or here with the own password, which stays nowhere. */
export const SecondSignature = ({ jobKey, record, onSigned }: Props) => {
  const { t } = useWords();
  const online = useOnline();
  const [password, setPassword] = useState('');
  const sign = useMutation({
    mutationFn: (username: string) =>
      post(`/api/tasks/${jobKey}/inspection/second-signature`, { username, password, record: record.sha256 }),
    onSettled: () => {
      setPassword('');
      return onSigned();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    sign.mutate(String(new FormData(event.currentTarget).get('signer')).trim());
  };
  return (
    <section className="card" aria-labelledby="second-signature">
      <h2 id="second-signature">{t('visit.second-signature')}</h2>
      <p>{t('visit.second-hint')}</p>
      <form className="stack" onSubmit={submit}>
        <div className="field">
          <label htmlFor="signer">{t('visit.second-name')}</label>
          <input id="signer" name="signer" required maxLength={32} autoCapitalize="off" autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="signer-password">{t('visit.second-password')}</label>
          <input
            id="signer-password"
            type="password"
            required
            maxLength={128}
            autoComplete="new-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </div>
        <ErrorNote error={sign.error} />
        <button type="submit" className="button primary" disabled={sign.isPending || !online}>
          {t('visit.second-sign')}
        </button>
      </form>
    </section>
  );
};
