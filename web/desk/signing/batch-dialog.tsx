import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useGuide, useTask } from '../../shared/api/queries.ts';
import { post } from '../../shared/api/request.ts';
import type { FormSchema, Guide, Task, TaskPage } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { firstValues } from '../../shared/forms/first-values.ts';
import { StepFields } from '../task/step-fields.tsx';
import { BatchResults } from './batch-results.tsx';
import type { BatchResult } from './batch-results.tsx';

interface FieldsProps {
  tasks: readonly Task[];
  page: TaskPage;
  schema: FormSchema;
  guide: Guide;
  onCancel(): void;
  onResults(results: BatchResult[]): void;
}

const Fields = ({ tasks, page, schema, guide, onCancel, onResults }: FieldsProps) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const completing = useMutation({
    mutationFn: (data: Record<string, unknown>) =>
      post<BatchResult[]>('/api/tasks/batch-complete', {
        tasks: tasks.map(({ jobKey, version }) => ({ jobKey, version })),
        data,
      }),
    onSuccess: onResults,
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  return (
    <StepFields
      page={page}
      schema={schema}
      guide={guide}
      beginning={() => firstValues(page)}
      error={completing.error}
      onSend={completing.mutate}
    >
      {(submit) => (
        <div className="actions">
          <button type="button" className="button primary" disabled={completing.isPending} onClick={submit}>
            {t('batch.submit', { count: tasks.length })}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            {t('page.cancel')}
          </button>
        </div>
      )}
    </StepFields>
  );
};

/** The one form of a batch, and afterwards what became of each of its tasks. */
export const BatchDialog = ({ tasks, onClose }: { tasks: readonly Task[]; onClose(done: boolean): void }) => {
  const { t } = useWords();
  const [results, setResults] = useState<BatchResult[] | null>(null);
  const task = useTask(tasks[0]!.jobKey);
  const guide = useGuide(tasks[0]!.itemCode);
  const close = (): void => onClose(results !== null);
  return (
    <Modal
      open
      width={720}
      title={t('batch.open')}
      footer={null}
      onCancel={close}
      closable={{ 'aria-label': t('page.close') }}
    >
      {results === null ? (
        <>
          <p>{t('batch.hint')}</p>
          <Loaded of={task}>
            {(page) =>
              page.form === null ? (
                <p>{t('task.no-form')}</p>
              ) : (
                <Loaded of={guide}>
                  {(data) => (
                    <Fields
                      tasks={tasks}
                      page={page}
                      schema={page.form!}
                      guide={data}
                      onCancel={close}
                      onResults={setResults}
                    />
                  )}
                </Loaded>
              )
            }
          </Loaded>
        </>
      ) : (
        <BatchResults tasks={tasks} results={results} />
      )}
    </Modal>
  );
};
