import { showMoment, showPlainDay } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { PlainTable } from '../plain-table.tsx';
import type { HealthDetail } from '../types.ts';

interface Props {
  detail: HealthDetail;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export const EnginePart = ({ detail }: Props) => {
  const { t } = useWords();
  return (
    <>
      <dl className="facts">
        <dt>{t('health.engine-state')}</dt>
        <dd>{t(`health.engine-state.${detail.engine}`)}</dd>
        <dt>{t('health.put-off')}</dt>
        <dd>{detail.putOff}</dd>
      </dl>
      <PlainTable
        caption={t('health.part.engine')}
        columns={['broker', 'version', 'partitions'].map((name) => t(`health.${name}`))}
        none={t('health.none')}
        rows={detail.brokers.map((broker) => ({
          key: String(broker.nodeId),
          cells: [
            `${broker.nodeId} ${broker.address}`,
            broker.version,
            broker.partitions
              .map(
                ({ partitionId, role, healthy }) =>
                  t(`health.partition.${role}`, { partition: partitionId }) +
                  (healthy ? '' : ` ${t('health.unhealthy')}`),
              )
              .join(', '),
          ],
        }))}
      />
    </>
  );
};

export const StreamPart = ({ detail }: Props) => {
  const { t, language } = useWords();
  return (
    <>
      <PlainTable
        caption={t('health.part.stream')}
        columns={['lane', 'position', 'lag', 'time'].map((name) => t(`health.${name}`))}
        none={t('health.none')}
        rows={detail.lanes.map((lane) => ({
          key: `${lane.lane}/${lane.partitionId}`,
          cells: [
            `${lane.lane} / ${lane.partitionId}`,
            lane.position,
            lane.lagMs === null ? '—' : seconds(lane.lagMs),
            showMoment(lane.at, language),
          ],
        }))}
      />
      <PlainTable
        caption={t('health.parked')}
        columns={['lane', 'error', 'time'].map((name) => t(`health.${name}`))}
        none={`${t('health.parked')}: ${t('health.none')}`}
        rows={detail.parked.map((one) => ({
          key: `${one.lane}/${one.partitionId}/${one.position}`,
          cells: [`${one.lane} / ${one.partitionId} / ${one.position}`, one.error, showMoment(one.parkedAt, language)],
        }))}
      />
    </>
  );
};

export const WorkerPart = ({ detail }: Props) => {
  const { t, language } = useWords();
  return (
    <>
      <p>{t('health.of-copy')}</p>
      <PlainTable
        caption={t('health.part.workers')}
        columns={['worker', 'at-work', 'done', 'failed', 'rate', 'mean', 'last-failure'].map((name) =>
          t(`health.${name}`),
        )}
        none={t('health.none')}
        rows={detail.workers.map((worker) => ({
          key: worker.type,
          cells: [
            worker.type,
            worker.atWork,
            worker.done,
            worker.failed,
            worker.lastMinute,
            `${worker.meanMs} ms`,
            showMoment(worker.lastFailureAt, language),
          ],
        }))}
      />
    </>
  );
};

export const PeerPart = ({ detail }: Props) => {
  const { t, language } = useWords();
  return (
    <PlainTable
      caption={t('health.part.peers')}
      columns={[t('health.peer'), t('health.engine-state'), t('health.failures'), t('health.since')]}
      none={t('health.none')}
      rows={detail.connectors.map((one) => ({
        key: one.peer,
        cells: [one.peer, t(`health.peer-state.${one.state}`), one.failures, showMoment(one.downSince, language)],
      }))}
    />
  );
};

export const RestPart = ({ detail }: Props) => {
  const { t, language } = useWords();
  const { ready, specimen } = detail.seal;
  const seal = ready ? (specimen ? 'specimen' : 'ready') : 'missing';
  const rows = [
    ['queued', detail.outbox.queued],
    ['queued-oldest', seconds(detail.outbox.oldestMs)],
    ['refused', detail.outbox.refused],
    ['pending', detail.acts.pending],
    ['disk', `${detail.disk.freeMb} MB`],
    ['database', `${detail.database.dialect} · ${detail.database.answerMs} ms`],
    ['seal', t(`health.seal-${seal}`)],
    ['calendar', showPlainDay(detail.calendar.lastDay, language)],
    ['unchained', detail.unchained],
  ] as const;
  return (
    <PlainTable
      caption={t('health.part.rest')}
      columns={[t('health.parts'), t('health.figure')]}
      none={t('health.none')}
      rows={rows.map(([name, figure]) => ({ key: name, cells: [t(`health.${name}`), figure] }))}
    />
  );
};
