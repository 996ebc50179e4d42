import type { Catalogue } from '../../domain/catalogue/types.ts';
import type { Clock } from '../../domain/clock.ts';
import { plainDay } from '../../domain/days.ts';
import { daysUsed, openPause, remainingWorkingDays } from '../../domain/clock.ts';
import type { ClockKind } from '../../domain/clock-rules.ts';
import { lightOfClock, yellowDays } from '../../domain/lights.ts';
import type { Light } from '../../domain/lights.ts';
import type { ClockRow } from '../../store/clocks.ts';
import type { Words } from '../schemas/words.ts';

/** Clocks as people call them. */
export const clockWords: Readonly<Record<ClockKind, Words>> = {
  acceptance: { zh: '受理期限', en: 'Acceptance' },
  supplement: { zh: '补正期限', en: 'Supplement' },
  review: { zh: '审批期限', en: 'Decision' },
  'initial-review': { zh: '初审期限', en: 'Initial review' },
  delivery: { zh: '送达期限', en: 'Delivery' },
  'hearing-request': { zh: '听证申请期限', en: 'Request for a hearing' },
  hearing: { zh: '听证组织期限', en: 'Holding of the hearing' },
  'post-check': { zh: '事后核查期限', en: 'Check after the undertaking' },
  deferral: { zh: '容缺补齐期限', en: 'Deferred materials' },
};

/** LAW-19's grounds of a pause as people call them. */
export const groundWords: Readonly<Record<string, Words>> = {
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
};

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
    name: clockWords[clock.kind],
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
