/** What alarms are judged by. */
export interface AlarmFacts {
  engine: 'starting' | 'ready' | 'down';
  foreignLog: boolean;
  partitionsWithoutLeader: number;
  /** Commands put off by an overloaded engine in the last five minutes. */
  putOff: number;
  parked: number;
  /** How far the slowest lane of the record stream was behind in the last minute, ms. */
  laneLagMs: number;
  /** Age of the oldest act that the engine has not confirmed, ms. */
  oldestActMs: number;
  /** Age of the oldest command that waits, ms. */
  oldestCommandMs: number;
  refusedCommands: number;
  incidents: number;
  peersDown: number;
  freeMb: number;
  databaseMs: number;
  sealReady: boolean;
  /** Clocks on provisional dates: the calendar of a year is missing. */
  provisionalClocks: number;
  /** Days until the last year with a published calendar ends. */
  calendarDaysLeft: number;
  /** The next year's calendar should be there by now. */
  calendarOverdue: boolean;
  unchained: number;
  workersFailing: number;
}

export type AlarmLevel = 'red' | 'yellow';

/** Free room on the disk below which the broker soon pauses, and below which somebody should make room, MB. */
const fullMb = 270;
const tightMb = 1_000;
const minuteMs = 60_000;

/** Every alarm: its level, and the figure that it sounds at; undefined where all is well. One row a rule. */
const rules = {
  'engine-down': ['red', ({ engine }) => (engine === 'down' ? 1 : 0)],
  'foreign-log': ['red', ({ foreignLog }) => Number(foreignLog)],
  'partition-without-leader': ['red', ({ partitionsWithoutLeader }) => partitionsWithoutLeader],
  'records-parked': ['red', ({ parked }) => parked],
  'disk-full': ['red', ({ freeMb }) => (freeMb < fullMb ? freeMb + 1 : 0)],
  'engine-starting': ['yellow', ({ engine }) => Number(engine === 'starting')],
  'stream-behind': ['yellow', ({ laneLagMs }) => (laneLagMs > minuteMs ? Math.round(laneLagMs / 1000) : 0)],
  'stream-slow': ['yellow', ({ oldestActMs }) => (oldestActMs > minuteMs ? Math.round(oldestActMs / 1000) : 0)],
  'outbox-slow': [
    'yellow',
    ({ oldestCommandMs }) => (oldestCommandMs > minuteMs ? Math.round(oldestCommandMs / 1000) : 0),
  ],
  'commands-refused': ['yellow', ({ refusedCommands }) => refusedCommands],
  'engine-overloaded': ['yellow', ({ putOff }) => putOff],
  'incidents-open': ['yellow', ({ incidents }) => incidents],
  'workers-failing': ['yellow', ({ workersFailing }) => workersFailing],
  'peer-down': ['yellow', ({ peersDown }) => peersDown],
  'disk-tight': ['yellow', ({ freeMb }) => (freeMb >= fullMb && freeMb < tightMb ? freeMb : 0)],
  'database-slow': ['yellow', ({ databaseMs }) => (databaseMs > 500 ? databaseMs : 0)],
  'seal-missing': ['yellow', ({ sealReady }) => Number(!sealReady)],
  'calendar-missing': ['yellow', ({ provisionalClocks }) => provisionalClocks],
  'calendar-ends': [
    'yellow',
    ({ calendarDaysLeft, calendarOverdue }) =>
      calendarOverdue || calendarDaysLeft < 45 ? Math.max(1, calendarDaysLeft) : 0,
  ],
  'record-unsigned': ['yellow', ({ unchained }) => (unchained > 1_000 ? unchained : 0)],
} as const satisfies Record<string, readonly [AlarmLevel, (facts: AlarmFacts) => number]>;

export type AlarmId = keyof typeof rules;
export const alarmIds = Object.keys(rules) as AlarmId[];

export interface Alarm {
  id: AlarmId;
  level: AlarmLevel;
  /** How many, how old (s) or how much (MB, ms, days), by the alarm. */
  figure: number;
}

/** The alarms that sound, the red ones first. */
export const alarmsOf = (facts: AlarmFacts): Alarm[] =>
  alarmIds
    .map((id) => ({ id, level: rules[id][0], figure: rules[id][1](facts) }))
    .filter(({ figure }) => figure > 0)
    .sort((a, b) => Number(b.level === 'red') - Number(a.level === 'red'));

export type HealthState = 'ok' | 'degraded' | 'down';

/** One word for it all: that of the worst alarm. */
export const healthState = (alarms: readonly Pick<Alarm, 'level'>[]): HealthState => {
  if (alarms.some(({ level }) => level === 'red')) return 'down';
  return alarms.length > 0 ? 'degraded' : 'ok';
};
