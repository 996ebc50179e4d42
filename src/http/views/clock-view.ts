import type { Catalogue } from '../../domain/catalogue/types.ts';
import type { Clock } from '../../domain/clock.ts';
import { plainDay } from '../../domain/days.ts';
import { daysUsed, openPause, remainingWorkingDays } from '../../domain/clock.ts';
import { clockNames } from '../../domain/clock-rules.ts';
import { lightOfClock, yellowDays } from '../../domain/lights.ts';
import type { Light } from '../../domain/lights.ts';
import type { ClockRow } from '../../store/clocks.ts';
import type { Words } from '../schemas/words.ts';

const stateWords = (clock: Clock, left: number): Words => {
  const provisional = clock.provisional ? { zh: '（暂定）', en: ' (provisional)' } : { zh: '', en: '' };
  const pause = openPause(clock);
  if (clock.state === 'stopped') return { zh: '已结束', en: 'ended' };
  if (clock.state === 'fired') return { zh: `已于${plainDay(clock.dueDay)}届满`, en: `ran out on ${clock.dueDay}` };
  if (pause !== undefined)
    return {
      zh: `中止计时（${pause.ground}，预计${pause.expectedWorkingDays}个工作日），恢复后剩余${left}个工作日`,
      en: `paused (${pause.ground}, ${pause.expectedWorkingDays} working days expected); ${left} working days will be left`,
    };
  const due = { zh: `${plainDay(clock.dueDay)}届满${provisional.zh}`, en: `due ${clock.dueDay}${provisional.en}` };
  if (left < 0) return { zh: `已超期${-left}个工作日，${due.zh}`, en: `${-left} working days over, ${due.en}` };
  return { zh: `剩余${left}个工作日，${due.zh}`, en: `${left} working days left, ${due.en}` };
};

/** A clock as people read it: kind, state and light in words, days used and left. */
export const clockView = (row: ClockRow, catalogue: Catalogue, now: string) => {
  const clock = JSON.parse(row.body) as Clock;
  const total = clock.workingDays + clock.extensionDays;
  const left = remainingWorkingDays(clock, catalogue.calendar, now);
  const light: Light = lightOfClock(clock, catalogue.calendar, now, yellowDays(total, catalogue.parameters));
  return {
    id: row.id,
    kind: row.kind,
    name: clockNames[clock.kind],
    state: row.state,
    words: stateWords(clock, left),
    light,
    startedAt: clock.startAt,
    dueDay: clock.dueDay,
    deadlineAt: clock.deadlineAt,
    provisional: clock.provisional,
    workingDays: total,
    daysUsed: daysUsed(clock, catalogue.calendar, now),
    daysLeft: left,
    pauses: clock.pauses.map(({ ground, from, to, expectedWorkingDays }) => ({
      ground,
      from,
      to: to ?? null,
      expectedWorkingDays,
    })),
    extension: clock.extension === undefined ? null : { ...clock.extension },
    endedAt: row.endedAt,
  };
};
