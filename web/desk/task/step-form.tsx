import { useMutation } from '@tanstack/react-query';
import { useGuide } from '../../shared/api/queries.ts';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer, FormSchema, Guide, TaskPage } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { keepDraft, readDraft, taskDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import { beginningOf } from './form-context.ts';
import { useGoOn } from './go-on.ts';
import { StepFields } from './step-fields.tsx';

interface Props {
  page: TaskPage;
  editable: boolean;
}

const Fields = ({ page, editable, schema, guide }: Props & { schema: FormSchema; guide: Guide }) => {
  const { t } = useWords();
  const { person } = useSession();
  const goOn = useGoOn(page.task);
  const userId = person?.id ?? '';
  const { jobKey, version } = page.task;
  const draft = taskDraft(jobKey);
  const completing = useMutation({
    mutationFn: (data: Record<string, unknown>) => post<ActAnswer>(`/api/tasks/${jobKey}/complete`, { version, data }),
    onSuccess: goOn,
  });
  return (
    <StepFields
      page={page}
      schema={schema}
      guide={guide}
      beginning={() => readDraft<Record<string, unknown>>(userId, draft) ?? beginningOf(page)}
      readOnly={!editable}
      error={completing.error}
      onChange={(data) => (editable ? keepDraft(userId, draft, data) : undefined)}
      onSend={completing.mutate}
    >
      {(submit) => (
        <>
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
      )}
    </StepFields>
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
        <Loaded of={guide}>{(data) => <Fields page={page} editable={editable} schema={form} guide={data} />}</Loaded>
      )}
    </section>
  );
};
