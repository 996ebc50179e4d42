import { useState } from 'react';
import { del, post } from '../../../shared/api/request.ts';
import type { Task, TaskNotes } from '../../../shared/api/types.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { showMoment } from '../../../shared/format/dates.ts';
import { useWords } from '../../../shared/i18n/words.ts';
import { CopyTo } from './copy-to.tsx';
import { useDeed } from './notes.ts';
import { PassOn, Remind } from './pass-on.tsx';
import { VerbForm } from './verb-form.tsx';

type Verb = 'transfer' | 'delegate' | 'remind' | 'copy' | 'answer';
const verbs: readonly Verb[] = ['answer', 'transfer', 'delegate', 'remind', 'copy'];

/** Passes on, asks, reminds, copies: each only where the server says that it can be done. */
export const VerbMenu = ({ task, notes }: { task: Pick<Task, 'jobKey' | 'caseId'>; notes: TaskNotes | undefined }) => {
  const { t, language } = useWords();
  const [open, setOpen] = useState<Verb>();
  const recall = useDeed<void>(
    () => del(`/api/tasks/${task.jobKey}/delegation`),
    () => undefined,
  );
  if (notes === undefined) return null;
  const { jobKey, caseId } = task;
  const close = (): void => setOpen(undefined);
  const possible = verbs.filter((verb) => notes.may[verb]);
  return (
    <>
      <div className="actions" role="group" aria-label={t('verb.menu')}>
        {possible.map((verb) => (
          <button
            key={verb}
            type="button"
            className={verb === 'answer' ? 'button primary' : 'button'}
            aria-haspopup="dialog"
            onClick={() => setOpen(verb)}
          >
            {t(`verb.${verb}`)}
          </button>
        ))}
        {notes.may.recall ? (
          <button type="button" className="button" disabled={recall.isPending} onClick={() => recall.mutate()}>
            {t('verb.recall')}
          </button>
        ) : null}
        {notes.remindAgainAt === null ? null : (
          <small>{t('verb.remind-again', { at: showMoment(notes.remindAgainAt, language) })}</small>
        )}
      </div>
      <ErrorNote error={recall.error} />
      {open === 'transfer' || open === 'delegate' ? <PassOn jobKey={jobKey} verb={open} onClose={close} /> : null}
      {open === 'remind' ? <Remind jobKey={jobKey} onClose={close} /> : null}
      {open === 'copy' ? <CopyTo caseId={caseId} onClose={close} /> : null}
      {open === 'answer' ? (
        <VerbForm
          title={t('verb.answer')}
          hint={t('verb.answer-hint')}
          label={t('verb.answer-text')}
          confirm={t('verb.answer-confirm')}
          most={1000}
          work={(opinion) => post(`/api/tasks/${jobKey}/delegation/opinion`, { opinion })}
          onClose={close}
        />
      ) : null}
    </>
  );
};
