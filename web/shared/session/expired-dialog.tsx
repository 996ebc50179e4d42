import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/words.ts';
import { useSession } from './session.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page when the session has ended: what was entered stays behind it, and is there again after signing in. */
export const ExpiredDialog = ({ applicants }: { applicants: boolean }) => {
  const { t } = useWords();
  const { expired } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (expired) dialog.current?.showModal();
    else dialog.current?.close();
  }, [expired]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="expired-title"
      onCancel={(event) => event.preventDefault()}
    >
      {expired ? (
        <>
          <h2 id="expired-title">{t('session.expired')}</h2>
          <p>{t('session.expired-hint')}</p>
          <SignInForm applicants={applicants} />
        </>
      ) : null}
    </dialog>
  );
};
