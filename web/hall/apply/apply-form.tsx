import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError, post } from '../../shared/api/request.ts';
import type { Guide, KnownData, ReceivedPower, Receipt } from '../../shared/api/types.ts';
import { Complaint } from '../../shared/forms/complaint.tsx';
import { FormFields } from '../../shared/forms/form-fields.tsx';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { ErrorNote, useErrorText } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { dropDraft, keepDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import { receiptName } from '../receipt/kept-receipt.ts';
import type { KeptReceipt } from '../receipt/kept-receipt.ts';
import { DraftNote } from './draft-note.tsx';
import { askedFor, freshlyFilled, questionsOf } from '../../shared/apply/filled.ts';
import { Materials } from './materials.tsx';
import { Overtaken } from './overtaken.tsx';
import { Questions } from '../../shared/apply/questions.tsx';
import { draftName, useDraft } from './use-draft.ts';
import type { SavedDraft } from './use-draft.ts';

interface Props {
  guide: Guide;
  known: KnownData;
  saved: SavedDraft | null;
  /** For whom an agent applies; undefined: for oneself. */
  whom: ReceivedPower | undefined;
  /** Begins again with what the server holds. */
  onBeginAgain(): void;
}

/** Form, questions, materials and statement on one page; kept while it is filled in. */
export const ApplyForm = ({ guide, known, saved, whom, onBeginAgain }: Props) => {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { person } = useSession();
  const userId = person?.id ?? '';
  const handle = useRef<FormHandle>(null);
  const draft = useDraft(guide.item.code, saved, () => freshlyFilled(known.form), whom?.applicantId);
  const { filled, change } = draft;
  // The form library tells of its own first values, too, which nobody has entered.
  const touched = useRef(false);
  const touch = (): void => {
    touched.current = true;
  };
  const [complaint, setComplaint] = useState('');
  const first = useRef(filled.form);
  const { materials } = guide.materials;
  // Whoever acts under a recorded power is an agent without being asked, and the power need not be handed in again.
  const questions = questionsOf(materials).filter(({ key }) => whom === undefined || key !== 'by-agent');
  const conditions = whom === undefined ? filled.conditions : { ...filled.conditions, 'by-agent': true };
  const asked = askedFor(materials, conditions);
  const power = { code: 'power-of-attorney', fileName: t('agency.document'), providedAt: null };
  const held = whom === undefined ? known.materials : [...known.materials, power];
  const context = useMemo(() => ({ flow: guide.item.process, feeCode: guide.item.fee ?? '' }), [guide]);

  const filing = useMutation({
    mutationFn: async (form: Record<string, unknown>) => {
      await draft.stop();
      return post<Receipt>('/api/applications', {
        itemCode: guide.item.code,
        ...(whom === undefined ? {} : { applicantId: whom.applicantId }),
        form,
        conditions: Object.fromEntries(questions.map(({ key }) => [key, filled.conditions[key] === true])),
        materials: asked.flatMap(({ code }) => {
          const file = filled.files[code];
          return file === undefined ? [] : [{ code, fileId: file.id }];
        }),
        requestId: filled.requestId,
      });
    },
    onSuccess: ({ caseId, number, secret }) => {
      const kept: KeptReceipt = {
        number,
        secret,
        itemCode: guide.item.code,
        itemName: guide.item.nameZh,
        ...(whom === undefined ? {} : { agencyFor: whom.applicantName }),
        materials: asked.filter(({ code }) => filled.files[code] !== undefined).map(({ nameZh }) => nameZh),
      };
      keepDraft(userId, receiptName(caseId), kept);
      dropDraft(userId, draftName(guide.item.code, whom?.applicantId));
      queries.removeQueries({ queryKey: ['draft', guide.item.code] });
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      void queries.invalidateQueries({ queryKey: ['cases'] });
      void navigate(`/cases/${caseId}/receipt`);
    },
    onError: (error) => {
      draft.resume();
      if (!(error instanceof ApiError) || error.field === undefined) return;
      handle.current?.refuse(error.field, errorText(error));
    },
  });

  const submit = (): void => {
    setComplaint('');
    const form = handle.current?.submit();
    if (form === undefined) return;
    const unanswered = questions.find(({ key }) => filled.conditions[key] === undefined);
    if (!form.valid) setComplaint(t('form.check'));
    else if (unanswered !== undefined) setComplaint(t('apply.question-missing', { question: unanswered.text }));
    else filing.mutate(form.data);
  };
  return (
    <>
      <section
        className="card"
        aria-labelledby="apply-form"
        onInputCapture={touch}
        onClickCapture={touch}
        onKeyDownCapture={touch}
      >
        <h2 id="apply-form">{t('apply.form')}</h2>
        <p>
          {t('apply.known')}{' '}
          <a href={`/hall/items/${guide.item.code}/sample`} target="_blank" rel="noreferrer">
            {t('guide.sample')}
          </a>
        </p>
        <FormFields
          ref={handle}
          schema={guide.form}
          data={first.current}
          context={context}
          readOnly={false}
          language={language}
          onChange={(form) => (touched.current ? change({ form }) : undefined)}
        />
      </section>
      <Questions
        title={t('apply.conditions')}
        questions={questions}
        answers={filled.conditions}
        onAnswer={(key, yes) => change({ conditions: { ...filled.conditions, [key]: yes } })}
      />
      <Materials materials={asked} files={filled.files} held={held} onChange={(files) => change({ files })} />
      <section className="card" aria-labelledby="apply-submit">
        <h2 id="apply-submit">{t('apply.file')}</h2>
        <Complaint text={complaint} />
        <ErrorNote error={filing.error} />
        {draft.overtaken === undefined ? null : <Overtaken draft={draft} onBeginAgain={onBeginAgain} />}
        <DraftNote savedAt={draft.savedAt} />
        <div className="actions">
          <button type="button" className="button primary" disabled={filing.isPending} onClick={submit}>
            {t(filing.isPending ? 'apply.submitting' : 'apply.submit')}
          </button>
        </div>
      </section>
    </>
  );
};
