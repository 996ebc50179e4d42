import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useGuide } from '../../shared/api/queries.ts';
import { ApiError, post } from '../../shared/api/request.ts';
import type { ActAnswer, FormSchema, Guide, TaskPage } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { ErrorNote, useErrorText } from '../../shared/frame/error-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { keepDraft, readDraft, taskDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import { beginningOf, contextOf } from './form-context.ts';
import { useGoOn } from './go-on.ts';

const FormHost = lazy(() => import('../../shared/forms/form-host.tsx').then(({ FormHost: one }) => ({ default: one })));

interface Props {
  page: TaskPage;
  editable: boolean;
}

const Fields = ({ page, editable, schema, guide }: Props & { schema: FormSchema; guide: Guide }) => {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const { person } = useSession();
  const goOn = useGoOn(page.task);
  const userId = person?.id ?? '';
  const { jobKey, version } = page.task;
  const draft = taskDraft(jobKey);
  const handle = useRef<FormHandle>(null);
  // The form is made once; what is fetched anew later does not touch what stands in it.
  const [form] = useState(schema);
  const [first] = useState(
    () => page.signedForm ?? readDraft<Record<string, unknown>>(userId, draft) ?? beginningOf(page),
  );
  const [complaint, setComplaint] = useState('');
  const seeds = JSON.stringify(contextOf(page, guide));
  const context = useMemo(() => JSON.parse(seeds) as Record<string, unknown>, [seeds]);

  const completing = useMutation({
    mutationFn: (data: Record<string, unknown>) => post<ActAnswer>(`/api/tasks/${jobKey}/complete`, { version, data }),
    onSuccess: goOn,
    onError: (error) => {
      if (error instanceof ApiError && error.field !== undefined) handle.current?.refuse(error.field, errorText(error));
    },
  });
  const submit = (): void => {
    const entered = handle.current?.submit();
    if (entered === undefined) return;
    setComplaint(entered.valid ? '' : t('form.check'));
    if (entered.valid) completing.mutate(entered.data);
  };
  return (
    <>
      <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
        <FormHost
          ref={handle}
          schema={form}
          data={first}
          context={context}
          readOnly={!editable || page.signedForm !== null}
          language={language}
          onChange={(data) => (editable ? keepDraft(userId, draft, data) : undefined)}
        />
      </Suspense>
      <div role="alert">{complaint === '' ? null : <p className="note bad">{complaint}</p>}</div>
      <ErrorNote error={completing.error} />
      <ActNote act={completing.data?.act} />
      {editable ? (
        <>
          <div className="actions">
            <button type="button" className="button primary" disabled={completing.isPending} onClick={submit}>
              {t(completing.isPending ? 'task.completing' : 'task.complete')}
            </button>
          </div>
          <small>{t('task.kept')}</small>
        </>
      ) : null}
    </>
  );
};

/** The step's form; what is entered survives a lost session, a reload and news about the task. */
export const StepForm = ({ page, editable }: Props) => {
  const { t } = useWords();
  const guide = useGuide(page.task.itemCode);
  const { form } = page;
  return (
    <section className="card" aria-labelledby="step-form">
      <h2 id="step-form">{t('task.form')}</h2>
      {form === null ? (
        <p>{t('task.no-form')}</p>
      ) : (
        <Loaded of={guide}>
          {(data) => (
            <Fields
              // A signed record takes the place of what was entered.
              key={String(page.signedForm === null)}
              page={page}
              editable={editable}
              schema={form}
              guide={data}
            />
          )}
        </Loaded>
      )}
    </section>
  );
};
