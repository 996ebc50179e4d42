import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Tabs } from '../../shared/frame/tabs.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { showMoment } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { HealthDetail } from '../types.ts';
import { Copies } from './copies.tsx';
import { EnginePart, PeerPart, RestPart, StreamPart, WorkerPart } from './parts.tsx';

/** Looked at anew so often, ms. */
const everyMs = 5_000;

const tones = { ok: 'good', degraded: 'warn', down: 'bad' } as const;

/** The alarms that sound, each with what to do. */
const Alarms = ({ alarms }: Pick<HealthDetail, 'alarms'>) => {
  const { t } = useWords();
  return (
    <section className="card" aria-label={t('health.alarms')}>
      <h2>{t('health.alarms')}</h2>
      {alarms.length === 0 ? <p>{t('health.no-alarms')}</p> : null}
      <ul className="rows">
        {alarms.map(({ id, level, figure }) => (
          <li key={id} className="row">
            <div>
              <strong>
                {t(`health.level.${level}`)} · {t(`alarm.${id}`, { figure })}
              </strong>
              <p>
                {t('health.to-do')}：{t(`alarm.${id}.do`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How every part of the bureau stands, what needs attention, and what to do about it. */
export const HealthPage = () => {
  const { t, language } = useWords();
  const health = useQuery({
    queryKey: ['health-detail'],
    queryFn: () => get<HealthDetail>('/api/health/detail'),
    refetchInterval: everyMs,
  });
  return (
    <>
      <Title name={t('health.title')}>{t('health.title')}</Title>
      <Loaded of={health}>
        {(detail) => {
          const parts = {
            engine: <EnginePart detail={detail} />,
            stream: <StreamPart detail={detail} />,
            workers: <WorkerPart detail={detail} />,
            peers: <PeerPart detail={detail} />,
            copies: <Copies copies={detail.copies} />,
            rest: <RestPart detail={detail} />,
          };
          return (
            <>
              <p className={`note ${tones[detail.state]}`} role="status">
                {t(`health.state.${detail.state}`)}
              </p>
              <p>
                <small>{t('health.at', { at: showMoment(detail.at, language) })}</small>
              </p>
              <Alarms alarms={detail.alarms} />
              <Tabs
                name={t('health.parts')}
                tabs={Object.entries(parts).map(([key, part]) => ({
                  key,
                  label: t(`health.part.${key}`),
                  part: <div className="card">{part}</div>,
                }))}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
