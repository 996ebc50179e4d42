import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { post } from '../api/request.ts';
import type { GivenPower } from '../api/types.ts';
import { DateField } from '../dates/date-field.tsx';
import { Complaint } from '../forms/complaint.tsx';
import { FormActions } from '../forms/form-actions.tsx';
import { ErrorNote } from '../frame/error-note.tsx';
import { Unseen } from '../frame/unseen.tsx';
import { useWords } from '../i18n/words.ts';
import { ItemPicker } from '../pick/item-picker.tsx';
import { FileField } from '../upload/file-field.tsx';

interface Props {
  /** Whose power; undefined: of the account itself. */
  applicantId?: string;
  /** A clerk enters it and has seen the original. */
  window: boolean;
  onDone(): void;
}

/** A power of attorney (授权委托书): who may act, in what, how long, and the signed document. */
export const PowerForm = ({ applicantId, window: atWindow, onDone }: Props) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [all, setAll] = useState(true);
  const [items, setItems] = useState<{ code: string; name: string }[]>([]);
  const [file, setFile] = useState<{ id: string; name: string }>();
  const [days, setDays] = useState({ fromDay: '', toDay: '' });
  const [complaint, setComplaint] = useState('');
  const grant = useMutation({
    mutationFn: (body: object) => post<GivenPower>('/api/powers', body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['powers'] });
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string): string => String(fields.get(name)).trim();
    if (file === undefined) return setComplaint(t('agency.file-missing'));
    if (!all && items.length === 0) return setComplaint(t('agency.items-missing'));
    setComplaint('');
    grant.mutate({
      ...(applicantId === undefined ? {} : { applicantId }),
      agent: { name: text('agentName'), identity: text('agentIdentity'), phone: text('agentPhone') },
      items: all ? ['*'] : items.map(({ code }) => code),
      ...(days.fromDay === '' ? {} : { fromDay: days.fromDay }),
      toDay: days.toDay,
      fileId: file.id,
      ...(atWindow ? { originalSeen: fields.get('originalSeen') === 'on' } : {}),
    });
  };
  const field = (name: string, extra: object = {}) => (
    <div className="field">
      <label htmlFor={`power-${name}`}>{t(`agency.${name}`)}</label>
      <input id={`power-${name}`} name={name} required maxLength={50} autoComplete="off" {...extra} />
    </div>
  );
  const day = (name: keyof typeof days, required: boolean) => (
    <div className="field">
      <label htmlFor={`power-${name}`}>{t(`agency.${name}`)}</label>
      <DateField
        id={`power-${name}`}
        value={days[name]}
        required={required}
        onChange={(value) => setDays((before) => ({ ...before, [name]: value }))}
      />
    </div>
  );
  return (
    <form className="stack" onSubmit={submit}>
      {field('agentName')}
      {field('agentIdentity', { maxLength: 32 })}
      {field('agentPhone', { maxLength: 32, inputMode: 'tel' })}
      <fieldset>
        <legend>{t('agency.scope')}</legend>
        {[true, false].map((yes) => (
          <label key={String(yes)} className="choice">
            <input type="radio" name="scope" checked={all === yes} onChange={() => setAll(yes)} />
            {t(yes ? 'agency.all' : 'agency.some')}
          </label>
        ))}
        {all ? null : (
          <>
            <ul className="rows">
              {items.map(({ code, name }) => (
                <li key={code} className="row">
                  <div lang="zh-CN">{name}</div>
                  <button
                    type="button"
                    className="button small"
                    onClick={() => setItems(items.filter((one) => one.code !== code))}
                  >
                    {t('upload.remove')}
                    <Unseen>{name}</Unseen>
                  </button>
                </li>
              ))}
            </ul>
            <ItemPicker
              label={t('agency.add-item')}
              packages={false}
              onPick={(choice) => {
                if (choice.kind !== 'item' || items.some(({ code }) => code === choice.item.code)) return;
                setItems([...items, { code: choice.item.code, name: choice.item.nameZh }]);
              }}
            />
          </>
        )}
      </fieldset>
      {day('fromDay', false)}
      {day('toDay', true)}
      <div>
        <p>{t('agency.document')}</p>
        <FileField label={t('agency.document')} file={file} onDone={setFile} onRemove={() => setFile(undefined)} />
      </div>
      {atWindow ? (
        <label className="choice">
          <input type="checkbox" name="originalSeen" required />
          {t('agency.original-seen')}
        </label>
      ) : null}
      <Complaint text={complaint} />
      <ErrorNote error={grant.error} />
      <FormActions confirm={t('agency.grant')} busy={grant.isPending} onCancel={onDone} />
    </form>
  );
};
