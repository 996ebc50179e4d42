import { describe, expect, it } from 'vitest';
import type { AlarmFacts, AlarmId } from '../../src/domain/alarms.ts';
import { alarmIds, alarmsOf, healthState } from '../../src/domain/alarms.ts';

const well: AlarmFacts = {
  engine: 'ready',
  foreignLog: false,
  partitionsWithoutLeader: 0,
  putOff: 0,
  parked: 0,
  laneLagMs: 900,
  oldestActMs: 900,
  oldestCommandMs: 900,
  refusedCommands: 0,
  incidents: 0,
  peersDown: 0,
  freeMb: 5_000,
  databaseMs: 3,
  sealReady: true,
  provisionalClocks: 0,
  calendarDaysLeft: 200,
  calendarOverdue: false,
  unchained: 12,
  workersFailing: 0,
};

const cases: [AlarmId, Partial<AlarmFacts>, number][] = [
  ['engine-down', { engine: 'down' }, 1],
  ['foreign-log', { foreignLog: true }, 1],
  ['partition-without-leader', { partitionsWithoutLeader: 2 }, 2],
  ['records-parked', { parked: 3 }, 3],
  ['disk-full', { freeMb: 0 }, 1],
  ['engine-starting', { engine: 'starting' }, 1],
  ['stream-behind', { laneLagMs: 75_000 }, 75],
  ['stream-slow', { oldestActMs: 61_000 }, 61],
  ['outbox-slow', { oldestCommandMs: 90_000 }, 90],
  ['commands-refused', { refusedCommands: 1 }, 1],
  ['engine-overloaded', { putOff: 7 }, 7],
  ['incidents-open', { incidents: 4 }, 4],
  ['workers-failing', { workersFailing: 1 }, 1],
  ['peer-down', { peersDown: 1 }, 1],
  ['disk-tight', { freeMb: 900 }, 900],
  ['database-slow', { databaseMs: 800 }, 800],
  ['seal-missing', { sealReady: false }, 1],
  ['calendar-missing', { provisionalClocks: 5 }, 5],
  ['calendar-ends', { calendarDaysLeft: -3 }, 1],
  ['record-unsigned', { unchained: 2_000 }, 2_000],
];

describe('alarms', () => {
  it('are silent while all is well', () => {
    expect(alarmsOf(well)).toEqual([]);
  });

  it.each(cases)('%s sounds alone, with its figure', (id, change, figure) => {
    expect(alarmsOf({ ...well, ...change })).toMatchObject([{ id, figure }]);
  });

  it('are each tried here', () => {
    expect(cases.map(([id]) => id).sort()).toEqual([...alarmIds].sort());
  });

  it('tell of a calendar that should be there by now', () => {
    expect(alarmsOf({ ...well, calendarDaysLeft: 59, calendarOverdue: true })).toMatchObject([
      { id: 'calendar-ends', figure: 59 },
    ]);
  });

  it('give the bureau its word: that of the worst', () => {
    const wordOf = (change: Partial<AlarmFacts>) => healthState(alarmsOf({ ...well, ...change }));
    expect(wordOf({})).toBe('ok');
    expect(wordOf({ incidents: 1, engine: 'down' })).toBe('down');
    for (const [id, change] of cases) expect([id, wordOf(change)]).not.toEqual([id, 'ok']);
  });

  it('come with the severe ones first', () => {
    expect(alarmsOf({ ...well, incidents: 1, engine: 'down' }).map(({ level }) => level)).toEqual(['red', 'yellow']);
  });
});
