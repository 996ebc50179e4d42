import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { get, post } from '../../web/shared/api/request.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { ImportField } from './import-field.tsx';
import { underFlow } from './read-import.ts';
import type { FlowImport } from './read-import.ts';

interface Releases {
  current: number;
  releases: { release: number; flows: { flow: string }[] }[];
}

const ways = ['change', 'after', 'import'] as const;
type Way = (typeof ways)[number];

const useFlows = (): string[] => {
  const { data } = useQuery({ queryKey: ['releases'], queryFn: () => get<Releases>('/api/processes') });
  const current = data?.releases.find(({ release }) => release === data.current);
  return current?.flows.map(({ flow }) => flow).sort() ?? [];
};

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
  const source = from === '' ? (flows[0] ?? '') : from;
  const begin = useMutation({
    mutationFn: () => {
      const own = way === 'change' ? source : flow;
      const what = way === 'import' ? { files: underFlow(flow, brought?.files ?? {}) } : { from: source };
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
