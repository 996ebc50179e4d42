import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTask } from '../../shared/api/queries.ts';
import { ApiError, post } from '../../shared/api/request.ts';
import type { ActAnswer, TaskPage } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { Complaint } from '../../shared/forms/complaint.tsx';
import { FormFields } from '../../shared/forms/form-fields.tsx';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { firstValues } from '../../shared/forms/first-values.ts';
import { ErrorNote, useErrorText } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { dropDraft, keepDraft, readDraft, taskDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import { MaterialRow } from './material-row.tsx';

const noContext = {};

const SupplementForm = ({ page }: { page: TaskPage }) => {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const { person } = useSession();
  const userId = person?.id ?? '';
  const { jobKey, caseId, version } = page.task;
  const draft = taskDraft(page.task);
  const handle = useRef<FormHandle>(null);
  const [schema] = useState(page.form);
  const [first] = useState(() => readDraft<Record<string, unknown>>(userId, draft) ?? firstValues(page));
  const [complaint, setComplaint] = useState('');
  const sending = useMutation({
    mutationFn: (data: Record<string, unknown>) => post<ActAnswer>(`/api/tasks/${jobKey}/complete`, { version, data }),
    onSuccess: () => dropDraft(userId, draft),
    onError: (error) => {
      if (error instanceof ApiError && error.field !== undefined) handle.current?.refuse(error.field, errorText(error));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  });
  const submit = (): void => {
    const form = handle.current?.submit();
    if (form === undefined) return;
    setComplaint(form.valid ? '' : t('form.check'));
    if (form.valid) sending.mutate(form.data);
  };
  return (
    <section className="card" aria-labelledby="supplement">
      <h2 id="supplement">{t('case.supplement')}</h2>
      <p>{t('case.supplement-hint')}</p>
      <ul className="rows">
        {page.materials.map((material) => (
          <MaterialRow key={material.code} caseId={caseId} material={material} open />
        ))}
      </ul>
      {schema === null ? null : (
        <FormFields
          ref={handle}
          schema={schema}
          data={first}
          context={noContext}
          readOnly={false}
          language={language}
          onChange={(data) => keepDraft(userId, draft, data)}
        />
      )}
      <Complaint text={complaint} />
      <ErrorNote error={sending.error} />
      <ActNote act={sending.data?.act} />
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={sending.isPending || page.pending || sending.isSuccess}
          onClick={submit}
        >
          {t(sending.isPending ? 'case.sending' : 'case.submit')}
        </button>
      </div>
    </section>
  );
};

/** What the applicant is asked to supplement, all of it in one place (LAW-06). */
export const Supplement = ({ jobKey }: { jobKey: string }) => {
  const task = useTask(jobKey);
  return <Loaded of={task}>{(page) => <SupplementForm page={page} />}</Loaded>;
};
