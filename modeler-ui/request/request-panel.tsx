import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import type { Static } from 'typebox';
import type { lintFinding } from '../../src/http/schemas/flow-draft.ts';
import type { releaseDryRun } from '../../src/http/schemas/release.ts';
import { get, post } from '../../web/shared/api/request.ts';
import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { ReleaseDryRun } from '../../web/staff/release/release-dry-run.tsx';
import { ReleaseFindings } from '../../web/staff/release/release-findings.tsx';
import { useEditor } from '../editor/editor.ts';
import { RequestState } from './request-state.tsx';
import type { ReleaseRequest } from './request-state.tsx';

interface Check {
  flows: string[];
  findings: Static<typeof lintFinding>[];
  dryRun: Static<typeof releaseDryRun>[];
}

const AskForm = ({ barred }: { barred: boolean }) => {
  const { t } = useWords();
  const { draft, flush } = useEditor();
  const queries = useQueryClient();
  const id = useId();
  const [why, setWhy] = useState('');
  const asking = useMutation({
    mutationFn: async () => post(`/api/flow-drafts/${draft.id}/release-requests`, { version: await flush(), why }),
    onSuccess: () => setWhy(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['release-requests'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{t('request.why')}</label>
        <textarea
          id={id}
          required
          maxLength={500}
          rows={3}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </div>
      <p>{t(barred ? 'request.barred' : 'request.hint')}</p>
      <ErrorNote error={asking.error} />
      <button type="submit" className="button primary" disabled={barred || asking.isPending}>
        {t('request.ask')}
      </button>
    </form>
  );
};

/** Beside the diagram: what the gate says of the draft as it is saved, the request for its release, and what became of it. */
export const RequestPanel = () => {
  const { t } = useWords();
  const { draft, version, mayEdit } = useEditor();
  const check = useQuery({
    queryKey: ['release-check', draft.id, version],
    queryFn: () => get<Check>(`/api/flow-drafts/${draft.id}/release-check`),
  });
  const requests = useQuery({
    queryKey: ['release-requests', 'of-draft', draft.id],
    queryFn: () => get<{ items: ReleaseRequest[] }>(`/api/release-requests?draft=${draft.id}&limit=1`),
  });
  const last = requests.data?.items[0];
  return (
    <div className="stack">
      {last === undefined ? <ErrorNote error={requests.error} /> : <RequestState request={last} />}
      <h3>{t('request.check')}</h3>
      <Loaded of={check}>
        {({ flows, findings, dryRun }) => (
          <>
            <p>{t('request.touches', { flows: flows.join('、') })}</p>
            <ReleaseFindings findings={findings} />
            <ReleaseDryRun runs={dryRun} />
            {mayEdit && last?.status !== 'waiting' ? (
              <AskForm barred={findings.some(({ severity }) => severity === 'error')} />
            ) : null}
          </>
        )}
      </Loaded>
    </div>
  );
};
