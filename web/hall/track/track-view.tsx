import type { Track } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { useWords } from '../../shared/i18n/words.ts';

const Waiting = ({ track }: { track: Track }) => {
  const { t } = useWords();
  const open = track.steps.filter(({ status }) => status === 'open');
  const step = open.map(({ name }) => name).join('、');
  if (track.closedAt !== null) return <p className="note good">{t('track.ended')}</p>;
  if (open.length === 0) return <p className="note">{t('track.moving')}</p>;
  const key = track.waitsForApplicant ? 'track.waits' : 'track.at';
  const [before = '', after = ''] = t(key, { step: '\n' }).split('\n');
  return (
    <p className={`note ${track.waitsForApplicant ? 'warn' : ''}`}>
      {before}
      <strong lang="zh-CN">{step}</strong>
      {after}
    </p>
  );
};

/** The steps of a case under the names that the desk uses, what is waited for, and the promised date. */
export const TrackView = ({ track }: { track: Track }) => {
  const { t, say, language } = useWords();
  const dates = [
    ['filed', track.filedAt],
    ['accepted', track.acceptedAt],
    ['due', track.decidedAt === null ? track.dueAt : null],
    ['decided', track.decidedAt],
    ['closed', track.closedAt],
  ] as const;
  return (
    <section className="card" aria-labelledby="tracked">
      <h2 id="tracked">{track.number}</h2>
      <Waiting track={track} />
      <dl className="facts">
        <dt>{t('track.item')}</dt>
        <dd lang="zh-CN">{track.itemName}</dd>
        <dt>{t('track.status')}</dt>
        <dd>{say(track.statusName)}</dd>
        {dates.map(([name, at]) =>
          at === null ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(`track.${name}`)}</dt>
              <dd>{showDay(at, language)}</dd>
            </div>
          ),
        )}
      </dl>
      <h3>{t('track.steps')}</h3>
      <ol className="steps">
        {track.steps.map(({ elementId, name, status, createdAt, endedAt }) => (
          <li key={`${elementId} ${createdAt}`} aria-current={status === 'open' ? 'step' : undefined}>
            <span className="mark">{t(status === 'open' ? 'track.open' : 'track.done')}</span>
            <span>
              <strong lang="zh-CN">{name}</strong>
              <br />
              <small>
                {showDay(createdAt, language)}
                {endedAt === null ? '' : ` – ${showDay(endedAt, language)}`}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
