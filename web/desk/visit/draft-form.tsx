import { useMemo, useRef, useState } from 'react';
import type { VisitPage } from '../../shared/api/types.ts';
import { Complaint } from '../../shared/forms/complaint.tsx';
import { FormFields } from '../../shared/forms/form-fields.tsx';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { Checklist } from './checklist.tsx';
import { Photos } from './photos.tsx';
import type { DraftDesk } from './use-draft.ts';
import { useOnline } from './visits.ts';

const State = ({ desk }: { desk: DraftDesk }) => {
  const { t, language, say } = useWords();
  const online = useOnline();
  const { state, refusal, savedAt } = desk.draft;
  if (refusal !== null)
    return (
      <p className="note bad" role="alert">
        {t('visit.not-taken')}
        {say(refusal)}
      </p>
    );
  if (state === 'queued') return <p className="note warn">{t(online ? 'visit.sending' : 'visit.waiting')}</p>;
  return savedAt === '' ? null : <p className="note">{t('visit.kept', { moment: showMoment(savedAt, language) })}</p>;
};

/** What is entered on site; it lies on the device until it is signed and sent. */
export const DraftForm = ({ page, desk, closed }: { page: VisitPage; desk: DraftDesk; closed: boolean }) => {
  const { t, language } = useWords();
  const handle = useRef<FormHandle>(null);
  const [schema] = useState(page.form);
  const [first] = useState(desk.draft.form);
  const [complaint, setComplaint] = useState('');
  const seeds = JSON.stringify(page.context);
  const context = useMemo(() => JSON.parse(seeds) as Record<string, unknown>, [seeds]);
  const { draft } = desk;
  const locked = closed || draft.state === 'queued';

  const send = (): void => {
    const entered = handle.current?.submit();
    if (entered === undefined) return;
    const open = page.checks.filter(({ code }) => draft.checks[code] === undefined);
    const silent = page.checks.filter(({ code }) => {
      const answer = draft.checks[code];
      return answer?.verdict === 'does-not-meet' && answer.remark.trim() === '';
    });
    if (open.length > 0) setComplaint(t('visit.checks-open', { count: open.length }));
    else if (silent.length > 0) setComplaint(t('visit.remark-missing', { count: silent.length }));
    else setComplaint(entered.valid ? '' : t('form.check'));
    if (open.length + silent.length === 0 && entered.valid) void desk.queue(entered.data);
  };
  return (
    <>
      <Checklist page={page} desk={desk} locked={locked} />
      <Photos desk={desk} locked={locked} />
      <section className="card" aria-labelledby="conclusion">
        <h2 id="conclusion">{t('visit.conclusion')}</h2>
        <FormFields
          ref={handle}
          schema={schema}
          data={first}
          context={context}
          readOnly={locked}
          language={language}
          onChange={(form) => (locked ? undefined : desk.change({ form }))}
        />
      </section>
      <section className="card" aria-labelledby="sending">
        <h2 id="sending">{t('visit.sign-and-send')}</h2>
        <div role="status">
          <State desk={desk} />
        </div>
        <Complaint text={complaint} />
        {closed ? null : draft.state === 'queued' ? (
          <button type="button" className="button" onClick={() => void desk.unqueue()}>
            {t('visit.change')}
          </button>
        ) : (
          <>
            <p>{t('visit.sign-hint')}</p>
            <button type="button" className="button primary" onClick={send}>
              {t('visit.send')}
            </button>
          </>
        )}
      </section>
    </>
  );
};
