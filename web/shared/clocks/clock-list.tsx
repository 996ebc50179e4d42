import type { Clock } from '../api/types.ts';
import { showDay } from '../format/dates.ts';
import { useWords } from '../i18n/words.ts';
import { Light } from '../lights/light.tsx';

const grounds = new Set([
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
]);

const Pause = ({ pause }: { pause: Clock['pauses'][number] }) => {
  const { t, language } = useWords();
  const { ground, from, to, expectedWorkingDays: days } = pause;
  const name = grounds.has(ground) ? t(`pause.${ground}`) : ground;
  const span = { ground: name, days, from: showDay(from, language), to: showDay(to, language) };
  return <li>{t(to === null ? 'pause.running' : 'pause.over', span)}</li>;
};

/** The clocks of a case in words, with what they were paused for (LAW-19). */
export const ClockList = ({ clocks }: { clocks: readonly Clock[] }) => {
  const { t, say, language } = useWords();
  if (clocks.length === 0) return <p>{t('clocks.none')}</p>;
  return (
    <ul className="rows">
      {clocks.map((clock) => (
        <li key={clock.id} className="row clock">
          <div>
            <strong>{say(clock.name)}</strong> {clock.endedAt === null ? <Light light={clock.light} /> : null}
            <p>
              {clock.pauses.some(({ to }) => to === null) && clock.endedAt === null
                ? t('clocks.paused', { days: clock.daysLeft })
                : say(clock.words)}
              {' · '}
              {t('clocks.used', { used: clock.daysUsed, total: clock.workingDays })}
            </p>
            {clock.extension === null ? null : (
              <p>
                {t('clocks.extended', {
                  days: clock.extension.workingDays,
                  day: showDay(clock.extension.at, language),
                })}{' '}
                <span lang="zh-CN">{clock.extension.reason}</span>
              </p>
            )}
            {clock.pauses.length === 0 ? null : (
              <ul>
                {clock.pauses.map((pause) => (
                  <Pause key={pause.from} pause={pause} />
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};
