import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../web/shared/api/request.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { ImportField } from './import-field.tsx';
import { underFlow } from './read-import.ts';
import { useReleases } from '../../web/staff/release/released-flows.ts';
import type { FlowImport } from './read-import.ts';

const ways = ['change', 'after', 'import'] as const;
type Way = (typeof ways)[number];

/** Stands for the least that a lawful flow needs; no flow has this id. */
const minimal = '-';

const useFlows = (): string[] => Object.keys(useReleases().data?.inForce ?? {}).sort();

/** Begins a draft: a change of a flow in force, a new flow after one, or one that comes as files. */
export const BeginDraft = () => {
  const { t } = useWords();
  const go = useNavigate();
  const flows = useFlows();
  const [way, setWay] = useState<Way>('change');
  const [from, setFrom] = useState('');
  const [flow, setFlow] = useState('');
  const [title, setTitle] = useState('');
  const [brought, setBrought] = useState<FlowImport>();
  const source = from === '' || (from === minimal && way === 'change') ? (flows[0] ?? '') : from;
  const begin = useMutation({
    mutationFn: async () => {
      const own = way === 'change' ? source : flow;
      const what =
        way === 'import'
          ? { files: underFlow(flow, brought?.files ?? {}) }
          : way === 'after' && source === minimal
            ? { files: await (await import('./minimal-flow.ts')).minimalFlow(flow) }
            : { from: source };
      return post<{ id: string }>('/api/flow-drafts', { flow: own, title, ...what });
    },
    onSuccess: ({ id }) => void go(`/drafts/${id}`),
  });
  const bring = (one: FlowImport): void => {
    setBrought(one);
    setFlow(one.flow);
    if (title === '') setTitle(one.title);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form className="card begin" aria-label={t('drafts.begin')} onSubmit={submit}>
      <fieldset>
        <legend>{t('drafts.begin')}</legend>
        {ways.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
            {t(`drafts.way-${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="begin-fields">
        {way === 'import' ? (
          <ImportField onBring={bring} />
        ) : (
          <label className="field">
            <span>{t('drafts.from')}</span>
            <select value={source} onChange={({ target }) => setFrom(target.value)}>
              {flows.map((name) => (
                <option key={name}>{name}</option>
              ))}
              {way === 'after' ? <option value={minimal}>{t('drafts.minimal')}</option> : null}
            </select>
          </label>
        )}
        {way === 'change' ? null : (
          <label className="field">
            <span>{t('drafts.flow-id')}</span>
            <input
              required
              value={flow}
              minLength={2}
              maxLength={64}
              pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
              title={t('drafts.flow-id-hint')}
              onChange={({ target }) => setFlow(target.value)}
            />
          </label>
        )}
        <label className="field">
          <span>{t('drafts.name')}</span>
          <input required maxLength={100} value={title} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <button
          type="submit"
          className="button primary"
          disabled={begin.isPending || (way === 'import' && brought === undefined)}
        >
          {t('drafts.start')}
        </button>
      </div>
      <ErrorNote error={begin.error} />
    </form>
  );
};
