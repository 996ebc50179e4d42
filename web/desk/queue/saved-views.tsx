import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { del, get, post } from '../../shared/api/request.ts';
import type { SavedView } from '../../shared/api/types.ts';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { FormDialog } from '../../staff/dialogs/form-dialog.tsx';
import { textIn } from '../../staff/dialogs/verb-dialog.tsx';
import type { Filter } from './tasks.ts';
import { noFilter } from './tasks.ts';

const key = ['views'];

const SaveDialog = ({ filter, onClose }: { filter: Filter; onClose(): void }) => {
  const { t } = useWords();
  const id = useId();
  const queries = useQueryClient();
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const save = useMutation({
    mutationFn: (name: string) => post<SavedView>('/api/views', { name, filters: given }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('queue.save-view')}
      confirm={t('queue.save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={(fields) => save.mutate(textIn(fields, 'name'))}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor={id}>{t('queue.view-name')}</label>
        <input id={id} name="name" required maxLength={40} pattern=".*\S.*" />
      </div>
    </FormDialog>
  );
};

/** One's own views: pressed, a view sets queue and filters as they were kept. */
export const SavedViews = ({ filter, onChoose }: { filter: Filter; onChoose(filter: Filter): void }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [saving, setSaving] = useState(false);
  const views = useQuery({ queryKey: key, queryFn: () => get<SavedView[]>('/api/views') });
  const remove = useMutation({
    mutationFn: (id: string) => del(`/api/views/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <div className="views" role="group" aria-label={t('queue.views')}>
      {(views.data ?? []).map(({ id, name, filters }) => (
        <span key={id} className="view">
          <button
            type="button"
            className="chip"
            lang="zh-CN"
            onClick={() => onChoose({ ...noFilter, ...filters } as Filter)}
          >
            {name}
          </button>
          <button type="button" className="chip" disabled={remove.isPending} onClick={() => remove.mutate(id)}>
            <span aria-hidden="true">×</span>
            <span className="unseen">{t('queue.remove-view')}</span>
            <Unseen>{name}</Unseen>
          </button>
        </span>
      ))}
      <button type="button" className="button small" aria-haspopup="dialog" onClick={() => setSaving(true)}>
        {t('queue.save-view')}
      </button>
      <ErrorNote error={remove.error} />
      {saving ? <SaveDialog filter={filter} onClose={() => setSaving(false)} /> : null}
    </div>
  );
};
