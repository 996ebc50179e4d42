import { extendClock, pauseClock, resumeClock } from '../../domain/clock-changes.ts';
import type { Clock, Extension } from '../../domain/clock.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { updateCase } from '../../store/cases.ts';
import type { ClockRow } from '../../store/clocks.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { clockOf, saveClock } from './clock-row.ts';
import { stopClockRow } from './stop-clock-row.ts';

const live = (row: ClockRow): boolean => row.state === 'running' || row.state === 'paused';

/** The newest clock of a kind that has not ended, or undefined. */
const findLive = async (tx: Tx, caseId: string, kind: string): Promise<ClockRow | undefined> =>
  (await clocksOfCase(tx, caseId)).filter((row) => row.kind === kind && live(row)).at(-1);

const change = async (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  kind: string,
  next: (clock: Clock) => Clock,
): Promise<Clock> => {
  const row = await findLive(tx, subject.id, kind);
  if (row === undefined) throw new BureauError('clock-not-running', { clock: kind, state: 'stopped' });
  const changed = next(clockOf(row));
  await saveClock(bureau, tx, row.id, changed);
  if (kind === 'review' || kind === 'initial-review') await updateCase(tx, subject.id, { dueAt: changed.deadlineAt });
  return changed;
};

/** Ends a clock, running or paused, by an act of the moment `at`; one that has ended needs no end. */
export const stopCaseClock = async (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  kind: string,
  at: string,
): Promise<void> => {
  const row = await findLive(tx, subject.id, kind);
  if (row !== undefined) await stopClockRow(bureau, tx, subject, row, at);
};

/** Pauses a clock on a ground of LAW-19. Errors: clock-pause-ground, clock-not-pausable, clock-not-running, deadline-passed. */
export const pauseCaseClock = (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  { kind, ground, days, by }: { kind: string; ground: string; days: number; by?: 'person' },
): Promise<Clock> =>
  change(bureau, tx, subject, kind, (clock) => pauseClock(clock, ground, bureau.clock.now(), days, by));

/** Lets a paused clock go on with the days it had left. Errors: clock-not-paused, clock-not-running. */
export const resumeCaseClock = async (bureau: Bureau, tx: Tx, subject: CaseRow, kind: string): Promise<Clock> => {
  const { calendar } = await bureau.catalogues.of(subject.catalogueVersion);
  return change(bureau, tx, subject, kind, (clock) => resumeClock(clock, bureau.clock.now(), calendar));
};

/** Extends the limit of the decision once (LAW-16). Errors: already-extended, clock-extension-days, clock-not-extendable. */
export const extendCaseClock = async (
  bureau: Bureau,
  tx: Tx,
  subject: CaseRow,
  kind: string,
  extension: Extension,
): Promise<Clock> => {
  const { calendar, parameters } = await bureau.catalogues.of(subject.catalogueVersion);
  return change(bureau, tx, subject, kind, (clock) => extendClock(clock, extension, calendar, parameters));
};
