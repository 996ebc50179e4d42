import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { Static } from 'typebox';
import { useId } from 'react';
import type { FormEvent } from 'react';
import type { retentionView } from '../../../../src/http/schemas/retention.ts';
import { request } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';

export type Retention = Static<typeof retentionView>;
export type Rule = Retention['rules'][number];

/** Sets how many days a rule keeps, within what the law leaves. */
export const ChangeDialog = ({ rule, onClose }: { rule: Rule; onClose(): void }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [daysId, reasonId] = [useId(), useId()];
  const save = useMutation({
    mutationFn: (fields: FormData) =>
      request('PUT', `/api/retention/${rule.id}`, {
        revision: rule.revision,
        days: Number(fields.get('days')),
        reason: String(fields.get('reason') ?? '').trim(),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['retention'] });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  const title = `${t('retention.change')} · ${t(`retention.of.${rule.id}`)}`;
  return (
    <Modal open title={title} footer={null} onCancel={onClose} closable={{ 'aria-label': t('page.close') }}>
      <form className="stack" onSubmit={submit}>
        <p>
          {t(`retention.law.${rule.law}`)} · {t('retention.limits')} {rule.least}–{rule.most}
        </p>
        <div className="field">
          <label htmlFor={daysId}>{t('retention.days')}</label>
          <input
            id={daysId}
            name="days"
            type="number"
            required
            min={rule.least}
            max={rule.most}
            defaultValue={rule.days}
          />
        </div>
        <div className="field">
          <label htmlFor={reasonId}>{t('retention.reason')}</label>
          <input id={reasonId} name="reason" autoComplete="off" required maxLength={500} />
        </div>
        <ErrorNote error={save.error} />
        <div className="actions">
          <button type="submit" className="button primary" disabled={save.isPending}>
            {t('admin.save')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('page.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
};
