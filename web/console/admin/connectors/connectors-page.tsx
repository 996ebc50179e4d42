import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { useState } from 'react';
import type { connectorTrial } from '../../../../src/http/schemas/connector.ts';
import { get, post } from '../../../shared/api/request.ts';
import { showMoment } from '../../../shared/format/dates.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { Unseen } from '../../../shared/frame/unseen.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import { ChangeDialog } from './change-dialog.tsx';
import type { Connector } from './change-dialog.tsx';

type Trial = Static<typeof connectorTrial>;

const TrialNote = ({ trial }: { trial: Trial }) => {
  const { t } = useWords();
  const { reached, status, tookMs, problem } = trial;
  if (!reached) return <p className="note bad">{t('connectors.test-bad', { problem })}</p>;
  if (problem === 'peer-error')
    return <p className="note warn">{t('connectors.test-error', { status: status ?? '' })}</p>;
  if (problem !== '') return <p className="note warn">{t('connectors.test-token', { status: status ?? '' })}</p>;
  return <p className="note">{t('connectors.test-good', { ms: tookMs, status: status ?? '' })}</p>;
};

const ConnectorCard = ({ connector, onChange }: { connector: Connector; onChange(): void }) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const name = t(`connectors.${connector.peer}`);
  const { address, hasToken, successAt, failureAt, failure, changedAt, changedBy } = connector;
  const test = useMutation({
    mutationFn: () => post<Trial>(`/api/connectors/${connector.peer}/test`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['connectors'] }),
  });
  const when = (at: string | null): string => (at === null ? t('connectors.never') : showMoment(at, language));
  return (
    <li className="card stack">
      <h2>
        {name} · {t(`connectors.${connector.state}`)}
      </h2>
      <dl className="facts">
        <dt>{t('connectors.address')}</dt>
        <dd>{address}</dd>
        <dt>{t('connectors.token')}</dt>
        <dd>
          {t(hasToken ? 'connectors.has-token' : 'connectors.no-token')} {connector.tokenFrom}
        </dd>
        <dt>{t('connectors.success')}</dt>
        <dd>{when(successAt)}</dd>
        <dt>{t('connectors.failure')}</dt>
        <dd>
          {when(failureAt)} {failureAt === null ? '' : failure}
        </dd>
        {changedAt === null ? null : (
          <>
            <dt>{t('connectors.changed')}</dt>
            <dd>
              {showMoment(changedAt, language)} <span lang="zh-CN">{changedBy}</span>
            </dd>
          </>
        )}
      </dl>
      <div role="status">{test.data === undefined ? null : <TrialNote trial={test.data} />}</div>
      <ErrorNote error={test.error} />
      <div className="actions">
        <button type="button" className="button" disabled={test.isPending} onClick={() => test.mutate()}>
          {t('connectors.test')}
          <Unseen>{name}</Unseen>
        </button>
        <button type="button" className="button" onClick={onChange}>
          {t('connectors.change')}
          <Unseen>{name}</Unseen>
        </button>
      </div>
    </li>
  );
};

/** The lines to the outside: how each is called, how it goes, and the way to try or change it. */
export const ConnectorsPage = () => {
  const { t } = useWords();
  const [changed, setChanged] = useState<Connector>();
  const connectors = useQuery({
    queryKey: ['connectors'],
    queryFn: () => get<Connector[]>('/api/connectors'),
    staleTime: 0,
  });
  return (
    <>
      <Title name={t('connectors.title')}>{t('connectors.title')}</Title>
      <p>{t('connectors.hint')}</p>
      <Loaded of={connectors}>
        {(known) => (
          <ul className="plain admin-list">
            {known.map((connector) => (
              <ConnectorCard key={connector.peer} connector={connector} onChange={() => setChanged(connector)} />
            ))}
          </ul>
        )}
      </Loaded>
      {changed === undefined ? null : <ChangeDialog connector={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
};
