import { startClock } from '../../domain/clock.ts';
import type { ClockKind, StartMoment } from '../../domain/clock-rules.ts';
import { clockRuleOf } from '../../domain/clock-rules.ts';
import { itemOf } from '../../domain/catalogue/lookups.ts';
import { newId } from '../../domain/id.ts';
import { lastEffectiveAct } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { updateCase } from '../../store/cases.ts';
import { insertClock } from '../../store/clocks.ts';
import { afterCommit } from '../../store/store.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { columnsOf } from './clock-row.ts';

export interface ClockStart {
  kind: ClockKind;
  /** Steps that the clock completes on expiry. */
  elements: string[];
  /** Outcome on expiry; empty where only the lights turn. */
  outcome: string;
}

/** The moment a clock counts from: the papers of this filing, the acceptance, the decision, or now. */
const startMoment = async (bureau: Bureau, tx: Tx, subject: CaseRow, moment: StartMoment): Promise<string> => {
  if (moment === 'accepted') return subject.acceptedAt ?? subject.filedAt;
  if (moment === 'decided') return subject.decidedAt ?? bureau.clock.now();
  if (moment === 'now') return bureau.clock.now();
  const supplemented = await lastEffectiveAct(tx, subject.id, ['supplement']);
  return supplemented?.outcome === 'supplemented' ? supplemented.moment : subject.filedAt;
};

/** Starts a clock of a case from its legal moment, with the days that the catalogue gives its item. */
export const startCaseClock = async (bureau: Bureau, tx: Tx, subject: CaseRow, start: ClockStart): Promise<string> => {
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const rule = clockRuleOf(start.kind);
  const at = await startMoment(bureau, tx, subject, rule.startsAt);
  const days = rule.days(catalogue.parameters, itemOf(catalogue, subject.itemCode));
  const clock = startClock(start.kind, at, days, catalogue.calendar);
  const id = newId();
  await insertClock(tx, {
    id,
    caseId: subject.id,
    kind: start.kind,
    elements: start.elements.join(','),
    outcome: start.outcome,
    overdueAt: null,
    startedAt: at,
    ...columnsOf(clock),
  });
  if (start.kind === 'review' || start.kind === 'initial-review')
    await updateCase(tx, subject.id, { dueAt: clock.deadlineAt });
  afterCommit(tx, () => bureau.nudge.clocks());
  return id;
};
