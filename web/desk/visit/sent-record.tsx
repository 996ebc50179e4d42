import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer, Inspection, VisitPage } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { RecordView } from '../inspection/record-view.tsx';
import type { KeptPhoto } from './phone/store.ts';
import { SecondSignature } from './second-signature.tsx';
import type { DraftDesk } from './use-draft.ts';

interface Props {
  page: VisitPage;
  record: Inspection;
  desk: DraftDesk;
}

/** Begins a correction with what was sent. */
const beginCorrection = async ({ page, record, desk }: Props): Promise<void> => {
  const { userId, jobKey } = desk.draft;
  for (const { key, takenAt, location } of record.photos) {
    const photo: KeptPhoto = { key, userId, jobKey, blob: null, takenAt, location, sent: true };
    await desk.savePhoto(photo);
  }
  desk.change({
    submission: crypto.randomUUID(),
    form: page.signedForm ?? {},
    checks: Object.fromEntries(record.checks.map(({ code, verdict, remark }) => [code, { verdict, remark }])),
  });
};

/** The record after it was sent: read by the others, signed, corrected by its author, and the step completed with it. */
export const SentRecord = (props: Props) => {
  const { page, record, desk } = props;
  const { t } = useWords();
  const { person } = useSession();
  const queries = useQueryClient();
  const { jobKey, signers, status, holder } = page.visit;
  const again = () => queries.invalidateQueries({ queryKey: ['task', jobKey] });
  const signed = record.signatures.some(({ userId }) => userId === person?.id);
  const enough = record.signatures.length >= signers;
  const open = status === 'open';
  const sign = useMutation({
    mutationFn: () => post(`/api/tasks/${jobKey}/sign`, { data: { record: record.sha256 } }),
    onSettled: again,
  });
  const complete = useMutation({
    mutationFn: () => post<ActAnswer>(`/api/tasks/${jobKey}/complete`, { data: page.signedForm }),
    onSettled: again,
  });
  return (
    <>
      <section className="card" aria-labelledby="record">
        <h2 id="record">{t('inspection.record')}</h2>
        {open ? <p className="note good">{t('visit.sent')}</p> : null}
        <RecordView caseId={page.visit.caseId} record={record} needed={signers} />
        {open && record.author.id === person?.id && !enough && !desk.begun ? (
          <button type="button" className="button" onClick={() => void beginCorrection(props)}>
            {t('visit.correct')}
          </button>
        ) : null}
      </section>
      {open && !enough && !signed ? (
        <section className="card" aria-labelledby="own-signature">
          <h2 id="own-signature">{t('visit.own-signature')}</h2>
          <p>{t('visit.own-signature-hint')}</p>
          <ErrorNote error={sign.error} />
          <button type="button" className="button primary" disabled={sign.isPending} onClick={() => sign.mutate()}>
            {t('visit.sign')}
          </button>
        </section>
      ) : null}
      {open && signed && !enough ? <SecondSignature jobKey={jobKey} record={record} onSigned={again} /> : null}
      {open && enough && holder?.mine === true ? (
        <section className="card" aria-labelledby="finish">
          <h2 id="finish">{t('visit.finish')}</h2>
          <p>{t('visit.finish-hint')}</p>
          <ErrorNote error={complete.error} />
          <button
            type="button"
            className="button primary"
            disabled={complete.isPending || page.pending}
            onClick={() => complete.mutate()}
          >
            {t('visit.complete')}
          </button>
        </section>
      ) : null}
      <ActNote act={complete.data?.act} />
      {open ? null : <p className="note">{t(`visit.over.${status}`)}</p>}
    </>
  );
};
