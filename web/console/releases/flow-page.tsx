import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { get } from '../../shared/api/request.ts';
import { showMoment } from '../../shared/format/dates.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { MissingPage } from '../../shared/frame/missing-page.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Comparison } from './comparison.tsx';
import { ItemsOfFlow } from './items-of-flow.tsx';
import { RollBackDialog, RollOutDialog } from './roll-out-dialogs.tsx';
import { useRollOutText } from './roll-out-text.ts';
import { useFlowReleases } from './releases-page.tsx';
import './releases.css';
import type { FlowReleases, RollOut } from './types.ts';

const ReleaseTable = ({ releases }: Pick<FlowReleases, 'releases'>) => {
  const { t, language } = useWords();
  return (
    <table className="table">
      <TableHead
        columns={['number', 'running', 'why', 'asked-by', 'approved-by', 'at'].map((column) => t(`releases.${column}`))}
      />
      <tbody>
        {releases.map(({ release, version, running, why, askedBy, approvedBy, createdAt, requestId }) => (
          <tr key={release}>
            <th scope="row">
              {requestId === null ? (
                t('releases.release', { release })
              ) : (
                <Link to={`/release-requests/${requestId}`}>{t('releases.release', { release })}</Link>
              )}{' '}
              <small>{t('releases.version', { version })}</small>
            </th>
            <td data-label={t('releases.running')}>{running}</td>
            <td data-label={t('releases.why')} lang="zh-CN">
              {why || '—'}
            </td>
            <td data-label={t('releases.asked-by')} lang="zh-CN">
              {askedBy || '—'}
            </td>
            <td data-label={t('releases.approved-by')} lang="zh-CN">
              {approvedBy || '—'}
            </td>
            <td data-label={t('releases.at')}>{showMoment(createdAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Changes = ({ flow }: { flow: string }) => {
  const { t, language } = useWords();
  const textOf = useRollOutText();
  const changes = useQuery({
    queryKey: ['releases', flow, 'changes'],
    queryFn: () => get<RollOut[]>(`/api/roll-outs/${flow}`),
  });
  return (
    <section className="card">
      <h2>{t('releases.changes')}</h2>
      <Loaded of={changes}>
        {(all) => (
          <ol className="timeline">
            {all.map((one) => (
              <li key={one.at + one.release}>
                <time dateTime={one.at}>{showMoment(one.at, language)}</time>
                {t(`releases.act-${one.act}`)}：{textOf(one)}{' '}
                <span lang="zh-CN">
                  {one.by.name} {one.why}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
};

const One = ({ of }: { of: FlowReleases }) => {
  const { t } = useWords();
  const textOf = useRollOutText();
  const [open, setOpen] = useState<'roll-out' | 'roll-back'>();
  const { flow, name, rollOut, releases } = of;
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Title name={name}>
        <span lang="zh-CN">{name}</span>
      </Title>
      <p>
        <Link to="/">{t('releases.title')}</Link>
      </p>
      <section className="card">
        <h2>{t('releases.new-cases')}</h2>
        <p>
          <strong>{textOf(rollOut)}</strong>
        </p>
        <div className="actions">
          <button type="button" className="button" disabled={releases.length < 2} onClick={() => setOpen('roll-out')}>
            {t('releases.roll-out')}
          </button>
          <button
            type="button"
            className="button danger"
            disabled={rollOut.base === null}
            onClick={() => setOpen('roll-back')}
          >
            {t('releases.roll-back')}
          </button>
        </div>
        <ReleaseTable releases={releases} />
      </section>
      <ItemsOfFlow of={of} />
      <Comparison flow={flow} />
      <Changes flow={flow} />
      {open === 'roll-out' ? <RollOutDialog of={of} onClose={close} /> : null}
      {open === 'roll-back' ? <RollBackDialog of={of} onClose={close} /> : null}
    </>
  );
};

/** A flow with its releases: what new cases take, how the releases do, and what was changed. */
export const FlowPage = () => {
  const { flow } = useParams();
  const flows = useFlowReleases();
  return (
    <Loaded of={flows}>
      {(all) => {
        const found = all.find((one) => one.flow === flow);
        return found === undefined ? <MissingPage /> : <One of={found} />;
      }}
    </Loaded>
  );
};
