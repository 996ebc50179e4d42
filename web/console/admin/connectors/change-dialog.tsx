import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { Static } from 'typebox';
import { useId } from 'react';
import type { FormEvent, InputHTMLAttributes } from 'react';
import type { connectorView } from '../../../../src/http/schemas/connector.ts';
import { request } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { useWords } from '../../../shared/i18n/words.ts';

export type Connector = Static<typeof connectorView>;

const Field = ({ label, ...input }: { label: string } & InputHTMLAttributes<HTMLInputElement>) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} autoComplete="off" {...input} />
    </div>
  );
};

/** Sets how a peer is called; what is not filled in stays as the house was started. */
export const ChangeDialog = ({ connector, onClose }: { connector: Connector; onClose(): void }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (fields: FormData) => {
      const text = (name: string): string => String(fields.get(name) ?? '').trim();
      return request('PUT', `/api/connectors/${connector.peer}`, {
        revision: connector.revision,
        url: text('url'),
        tokenFrom: text('tokenFrom'),
        answerMs: Number(text('answerMs')),
        overallMs: Number(text('overallMs')),
        attempts: Number(text('attempts')),
        enabled: fields.has('enabled'),
        reason: text('reason'),
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['connectors'] });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  const title = `${t('connectors.change')} · ${t(`connectors.${connector.peer}`)}`;
  const number = { type: 'number', required: true } as const;
  return (
    <Modal open title={title} footer={null} onCancel={onClose} closable={{ 'aria-label': t('page.close') }}>
      <form className="stack" onSubmit={submit}>
        <Field label={t('connectors.url')} name="url" type="url" maxLength={500} defaultValue={connector.url} />
        <Field
          label={t('connectors.token-from')}
          name="tokenFrom"
          maxLength={80}
          pattern="env:PEER_[A-Z]+_TOKEN[A-Z0-9_]*|file:[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"
          defaultValue={connector.tokenFrom}
        />
        <Field
          label={t('connectors.answer-ms')}
          name="answerMs"
          min={100}
          max={120_000}
          defaultValue={connector.answerMs}
          {...number}
        />
        <Field
          label={t('connectors.overall-ms')}
          name="overallMs"
          min={100}
          max={600_000}
          defaultValue={connector.overallMs}
          {...number}
        />
        <Field
          label={t('connectors.attempts')}
          name="attempts"
          min={1}
          max={10}
          defaultValue={connector.attempts}
          {...number}
        />
        <label className="choice">
          <input type="checkbox" name="enabled" defaultChecked={connector.enabled} />
          <span>{t('connectors.enabled')}</span>
        </label>
        <Field label={t('connectors.reason')} name="reason" required maxLength={500} />
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
