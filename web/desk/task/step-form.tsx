import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useGuide } from '../../shared/api/queries.ts';
import { ApiError, post } from '../../shared/api/request.ts';
import type { ActAnswer, FormSchema, Guide, TaskPage } from '../../shared/api/types.ts';
import { ActNote } from '../../shared/acts/act-note.tsx';
import { firstValues } from '../../shared/forms/first-values.ts';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { keepDraft, readDraft, taskDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import { Phrases } from '../phrases/phrases.tsx';
import { useGoOn } from './go-on.ts';
import { StepFields } from './step-fields.tsx';
import { useExamination } from './verdicts/use-examination.ts';
import { VerdictPanel } from './verdicts/verdict-panel.tsx';
import { codeAt } from './verdicts/verdicts.ts';
import type { Findings } from './verdicts/verdicts.ts';

/** What is kept of a step that is being worked on. */
interface Entered {
  data: Record<string, unknown>;
  findings: Findings;
}

const focusMaterial = (code: string): void =>
  document.querySelector<HTMLElement>(`[data-material="${code}"] :is([aria-invalid='true'], input)`)?.focus();

interface Props {
  page: TaskPage;
  editable: boolean;
}

const Fields = ({ page, editable, schema, guide }: Props & { schema: FormSchema; guide: Guide }) => {
  const { t } = useWords();
  const { person } = useSession();
  const goOn = useGoOn(page.task);
  const userId = person?.id ?? '';
  const { jobKey, version, caseId, itemCode } = page.task;
  const draft = taskDraft(page.task);
  const handle = useRef<FormHandle>(null);
  const [first] = useState(() =>
    page.signedForm === null
      ? (readDraft<Entered>(userId, draft) ?? { data: firstValues(page), findings: {} })
      : { data: page.signedForm, findings: {} },
  );
  const examination = useExamination(page, schema, guide, first.findings);
  const [begun] = useState(() => ({ ...examination.notice, ...first.data }));
  const entered = useRef<Record<string, unknown>>(begun);
  const [refused, setRefused] = useState<string>();
  const keep = (data: Record<string, unknown>, findings: Findings): void => {
    entered.current = data;
    if (editable) keepDraft(userId, draft, { data, findings } satisfies Entered);
  };
  const completing = useMutation({
    // The server keeps of the lists what the chosen outcome asks for.
    mutationFn: (data: Record<string, unknown>) =>
      post<ActAnswer>(`/api/tasks/${jobKey}/complete`, { version, data: { ...data, ...examination.lists() } }),
    onSuccess: goOn,
    onError: (error) => {
      const code = error instanceof ApiError ? codeAt(error.field ?? '', examination.lists()) : undefined;
      setRefused(code);
      if (code !== undefined) setTimeout(() => focusMaterial(code), 50);
    },
  });
  const examined = (findings: Findings): void => {
    const notice = examination.change(findings, entered.current);
    if (notice === undefined) keep(entered.current, findings);
    else handle.current?.fill(notice);
  };
  return (
    <>
      {examination.asked ? (
        <VerdictPanel
          materials={examination.materials}
          findings={examination.findings}
          about={{ caseId, itemCode }}
          deferring={examination.deferring}
          editable={editable}
          refused={refused}
          onChange={examined}
        />
      ) : null}
      <StepFields
        page={page}
        schema={schema}
        guide={guide}
        handle={handle}
        beginning={() => begun}
        readOnly={!editable || page.signedForm !== null}
        error={completing.error}
        onChange={(data) => keep(data, examination.latest())}
        onSend={completing.mutate}
      >
        {(submit) => (
          <>
            <ActNote act={completing.data?.act} />
            {editable ? (
              <>
                <Phrases
                  step={page.task.elementId}
                  onPick={(text) => handle.current?.insert(text)}
                  opinion={() => handle.current?.opinion() ?? ''}
                />
                <div className="actions">
                  <button
                    type="button"
                    className="button primary"
                    aria-keyshortcuts="Control+Enter"
                    data-key="Control+Enter"
                    disabled={completing.isPending}
                    onClick={submit}
                  >
                    {t(completing.isPending ? 'task.completing' : 'task.complete')}
                  </button>
                </div>
                <small>{t('task.kept')}</small>
              </>
            ) : null}
          </>
        )}
      </StepFields>
    </>
  );
};

/** The step's form; what is entered survives a lost session, a reload and news about the task. */
export const StepForm = ({ page, editable }: Props) => {
  const { t } = useWords();
  const guide = useGuide(page.task.itemCode);
  const { form } = page;
  return (
    <section className="card" aria-labelledby="step-form" data-focus="f">
      <h2 id="step-form" tabIndex={-1}>
        {t('task.form')}
      </h2>
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
