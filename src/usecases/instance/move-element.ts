import { undecided } from '../../domain/case.ts';
import { may } from '../../domain/permissions.ts';
import { elementToEnd, moveTargets, skipTarget } from '../../diagram/element-moves.ts';
import type { Flow } from '../../diagram/flow.ts';
import { BureauError } from '../../errors.ts';
import type { ActStatus } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { updateCase } from '../../store/cases.ts';
import { standingElements } from '../../store/instances.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import { inParallel } from '../in-parallel.ts';
import type { Principal } from '../principal.ts';
import { queueCommand } from '../queue-command.ts';
import { awaitAct } from '../task/await-act.ts';
import { insertInstanceAct, lockInstance } from './instance-act.ts';

export const moveKinds = ['move', 'skip', 're-run'] as const;

export interface ElementMove {
  /** Where the cases stand. */
  elementId: string;
  kind: (typeof moveKinds)[number];
  /** Where they are moved to; asked for a move alone. */
  to?: string | undefined;
  reason: string;
}

/** Where a move ends. Errors: element-skip, element-move-target. */
const targetOf = (flow: Flow, subject: CaseRow, { elementId, kind, to = '' }: ElementMove): string => {
  if (kind === 're-run') return elementId;
  if (kind === 'skip') {
    const next = skipTarget(flow, elementId);
    if (next === null) throw new BureauError('element-skip', { element: elementId });
    return next;
  }
  const targets = moveTargets(flow, elementId).filter(({ way }) => way === 'forward' || undecided.has(subject.status));
  const allowed = targets.map(({ id }) => id);
  if (!allowed.includes(to)) {
    const named = { element: elementId, target: to, allowed: allowed.join(', ') };
    throw new BureauError('element-move-target', named, 'to');
  }
  return to;
};

/**
 * Asks the engine to take a case from an element to another (`move`), past it (`skip`) or to begin it anew (`re-run`), with a
 * reason. The element is ended and the target begun in one command, so that a repetition is harmless. A move raises the
 * round, so that workers on the way act anew; a re-run goes on where the worker stood. Gives the act's id.
 * Errors: forbidden, case-not-found, case-moving, element-not-active, element-skip, element-move-target, act-pending.
 */
export const moveElement = async (
  bureau: Bureau,
  person: Principal,
  caseId: string,
  move: ElementMove,
): Promise<string> => {
  if (!may(person.roles, 'instance.change')) throw new BureauError('forbidden', { permission: 'instance.change' });
  const { elementId, kind, reason } = move;
  return bureau.store.transaction(async (tx) => {
    const { subject, flow: flowId, processInstanceKey } = await lockInstance(tx, caseId);
    const flow = await bureau.releases.flow(subject.release, flowId);
    const task = (await openTasksOfCase(tx, caseId)).find((one) => one.elementId === elementId);
    const standing = await standingElements(tx, [processInstanceKey]);
    // The quick lane tells of a person's task before the bulk lane tells of its element.
    const liveAt = (id: string): string | undefined =>
      id === task?.elementId
        ? task.elementInstanceKey
        : standing.find((one) => one.elementId === id)?.elementInstanceKey;
    if (liveAt(elementId) === undefined) throw new BureauError('element-not-active', { element: elementId });
    const to = targetOf(flow, subject, move);
    const ended = elementToEnd(flow, elementId, to);
    const live = liveAt(ended);
    if (live === undefined) throw new BureauError('element-not-active', { element: ended });
    const round = kind === 'move' ? subject.round + 1 : subject.round;
    const actId = await insertInstanceAct(bureau, tx, person, subject, {
      jobKey: task?.jobKey ?? live,
      elementId,
      kind: `${kind}-element`,
      outcome: to,
      data: { reason, round },
    });
    if (round !== subject.round) await updateCase(tx, caseId, { round });
    await queueCommand(bureau, tx, {
      caseId,
      kind: 'modify-instance',
      actId,
      payload: {
        processInstanceKey,
        activate: [{ elementId: to, variables: { actId } }],
        terminate: [live],
      },
    });
    return actId;
  });
};

const atOnce = 4;
/** Longest wait for the engine's word on one case of a batch, ms. */
const patienceMs = 4_000;

export type MoveResult =
  | { caseId: string; act: ActStatus; error: null }
  | { caseId: string; act: 'failed'; error: ReturnType<BureauError['toJSON']> };

/**
 * Moves cases that stand at the same element alike, each on its own: one that is refused holds up no other. Gives a result a
 * case, in their order. Error: batch-twice.
 */
export const moveElements = async (
  bureau: Bureau,
  person: Principal,
  caseIds: readonly string[],
  move: ElementMove,
): Promise<MoveResult[]> => {
  if (new Set(caseIds).size < caseIds.length) throw new BureauError('batch-twice', {}, 'caseIds');
  return inParallel(caseIds, atOnce, async (caseId): Promise<MoveResult> => {
    try {
      const actId = await moveElement(bureau, person, caseId, move);
      return { caseId, act: await awaitAct(bureau, actId, patienceMs), error: null };
    } catch (error) {
      if (!(error instanceof BureauError)) throw error;
      return { caseId, act: 'failed', error: error.toJSON() };
    }
  });
};
