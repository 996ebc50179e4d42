import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { Link, useLocation } from 'react-router';
import { post } from '../../shared/api/request.ts';
import type { CaseSummary } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { PrintDocuments } from './print-documents.tsx';

type Found = CaseSummary & { open: boolean };

const FoundCase = ({ found }: { found: Found }) => {
  const { t, say } = useWords();
  const { person } = useSession();
  const [documents, setDocuments] = useState(false);
  const window = person?.permissions.includes('case.file-for-applicant') === true;
  const prints = person?.permissions.includes('document.print') === true;
  const name = `${found.number ?? ''} ${found.itemName}`;
  return (
    <li className="row">
      <div>
        <strong>{found.number ?? t('find.unnumbered')}</strong> <span lang="zh-CN">{found.itemName}</span>
        <br />
        <small>
          <span lang="zh-CN">{found.applicant}</span> · {say(found.statusName)}
        </small>
      </div>
      <div className="actions">
        {found.open ? (
          <Link className="button small" to={`/cases/${found.id}`}>
            {t('find.see')}
            <Unseen>{name}</Unseen>
          </Link>
        ) : null}
        {window ? (
          <Link className="button small" to={`/window/receipts/${found.id}`}>
            {t('find.receipt')}
            <Unseen>{name}</Unseen>
          </Link>
        ) : null}
        {prints ? (
          <button
            type="button"
            className="button small"
            aria-expanded={documents}
            onClick={() => setDocuments(!documents)}
          >
            {t('find.documents')}
            <Unseen>{name}</Unseen>
          </button>
        ) : null}
      </div>
      {documents ? <PrintDocuments caseId={found.id} /> : null}
    </li>
  );
};

/** Finds any case from anywhere in the desk, also with Ctrl+K; what is looked for stands in no address. */
export const FindCases = () => {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { key } = useLocation();
  const search = useMutation({ mutationFn: (q: string) => post<Found[]>('/api/cases/search', { q }) });
  const show = (): void => {
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      // One dialog at a time: behind the one for signing in nothing opens.
      if (document.querySelector('dialog[open]') === null) show();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // Turning to what was found closes the search.
  useEffect(() => dialog.current?.close(), [key]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q')).trim();
    if (q !== '') search.mutate(q);
  };
  return (
    <>
      <button type="button" className="find-open" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={show}>
        {t('find.open')} <kbd>Ctrl+K</kbd>
      </button>
      {createPortal(
        <dialog ref={dialog} className="dialog find-cases" aria-labelledby="find-title">
          <h2 id="find-title">{t('find.open')}</h2>
          <form className="stack" role="search" onSubmit={submit}>
            <div className="field">
              <label htmlFor="find-q">{t('find.label')}</label>
              <input id="find-q" name="q" type="search" required maxLength={100} autoComplete="off" autoFocus />
            </div>
            <div className="actions">
              <button type="submit" className="button primary" disabled={search.isPending}>
                {t('find.search')}
              </button>
              <button type="button" className="button" onClick={() => dialog.current?.close()}>
                {t('page.close')}
              </button>
            </div>
          </form>
          <ErrorNote error={search.error} />
          <div role="status">{search.data?.length === 0 ? <p>{t('find.none')}</p> : null}</div>
          <ul className="rows">
            {(search.data ?? []).map((found) => (
              <FoundCase key={found.id} found={found} />
            ))}
          </ul>
        </dialog>,
        // In the header it would take the header's colours.
        document.body,
      )}
    </>
  );
};
