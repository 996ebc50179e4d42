import type { Flow, FlowNode } from '../flow.ts';
import { nodeById } from '../graph.ts';
import { joinsThatWait } from './joins.ts';
import { joinBehind } from './places.ts';
import type { Pair } from './propose-mapping.ts';
import type { StayReason, WaitReason } from './reasons.ts';
import type { History, HistoryElement } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** Where a case stands, and where it is to go. */
export type Standing = Omit<History, 'flow'> & {
  readonly source: Flow;
  readonly target: Flow;
  readonly pairs: readonly Pair[];
  /** False until the engine has told which instance the case follows. */
  readonly bound: boolean;
  /** The engine has refused to migrate it in place. */
  readonly nativeRefused: boolean;
  readonly pendingActs: number;
  readonly queuedCommands: number;
  /** Element instances of the open tasks. */
  readonly openSteps: readonly string[];
  /** Elements at which an incident is open. */
  readonly incidents: readonly string[];
};

/** `ended`: nothing to move. `at` names the place that the reason speaks of. */
export type Verdict =
  | { readonly way: 'native'; readonly mapping: readonly Pair[] }
  | { readonly way: 're-seat'; readonly start: readonly string[] }
  | { readonly way: 'wait'; readonly reason: WaitReason; readonly at: string }
  | { readonly way: 'stays'; readonly reason: StayReason; readonly at: string }
  | { readonly way: 'ended' };

const wait = (reason: WaitReason, at = ''): Verdict => ({ way: 'wait', reason, at });
const stays = (reason: StayReason, at = ''): Verdict => ({ way: 'stays', reason, at });

/** Why nothing can be done at this moment, seen from outside the diagram. */
const notNow = ({ bound, pendingActs, queuedCommands }: Standing): Verdict | undefined => {
  if (!bound) return wait('starting');
  if (pendingActs > 0) return wait('act-pending');
  return queuedCommands > 0 ? wait('command-queued') : undefined;
};

const isStep = ({ elementType }: HistoryElement): boolean => elementType === 'USER_TASK';
const isPart = ({ elementType }: HistoryElement): boolean => elementType === 'SUB_PROCESS';
const isWorker = ({ elementType }: HistoryElement): boolean => elementType === 'SERVICE_TASK';

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Whether all that is active waits for a person, or stands at the incident of a worker step. */
const atRest = (active: readonly HistoryElement[], { incidents, openSteps }: Standing): Verdict | undefined => {
  for (const row of active.filter((one) => !isStep(one) && !isPart(one))) {
    if (!incidents.includes(row.elementId)) return wait(isWorker(row) ? 'worker' : 'waiting', row.elementId);
    if (!isWorker(row)) return wait('incident', row.elementId);
  }
  const foreign = incidents.find((id) => !active.some((row) => isWorker(row) && row.elementId === id));
  if (foreign !== undefined) return wait('incident', foreign);
  const steps = active.filter(isStep).map(({ elementInstanceKey }) => elementInstanceKey);
  return sameSet(steps, openSteps) ? undefined : wait('behind');
};

const hasBoundary = (flow: Flow, id: string): boolean => flow.nodes.some(({ attachedTo }) => attachedTo === id);
const hasEventSubprocess = (flow: Flow): boolean => flow.nodes.some(({ special }) => special === 'event-subprocess');

/** Whether the engine migrates what is active: the same type in the same part, and nothing attached to it. */
const isNative = (
  { source, target }: Standing,
  active: readonly HistoryElement[],
  targets: ReadonlyMap<string, string>,
): boolean =>
  !hasEventSubprocess(source) &&
  !hasEventSubprocess(target) &&
  active.every((row) => {
    const from = nodeById(source, row.elementId);
    const to = target.nodes.find(({ id }) => id === targets.get(from.id));
    if (to === undefined || from.bpmnType !== to.bpmnType || from.special !== to.special) return false;
    // A worker acts once per case, element and round: under another id it would act again.
    if (isWorker(row) && from.id !== to.id) return false;
    const parent = from.parent === null ? null : (targets.get(from.parent) ?? '');
    return to.parent === parent && !hasBoundary(source, from.id) && !hasBoundary(target, to.id);
  });

const isMany = ({ special }: FlowNode): boolean => special === 'multi-instance';

/** Whether a place of the one diagram has a counterpart at which its token can be set down. */
const seatOf = (
  { source, target }: Standing,
  id: string,
  targets: ReadonlyMap<string, string>,
): { seat: string } | StayReason => {
  const from = nodeById(source, id);
  const to = target.nodes.find((node) => node.id === targets.get(id));
  if (from.kind === 'throw') {
    if (to === undefined) return 'unmapped';
    return joinBehind(target, to.id) === undefined ? 'join-bare' : { seat: to.id };
  }
  if (from.kind !== 'step' && from.kind !== 'service') return 'join-bare';
  if (to?.kind !== from.kind) return 'unmapped';
  return isMany(from) || isMany(to) ? 'multi-instance' : { seat: to.id };
};

/** Tells how a case can be moved, or why it cannot be, from where its tokens stand. Variables are not looked at here. */
export const judgeCase = (standing: Standing): Verdict => {
  const early = notNow(standing);
  if (early !== undefined) return early;
  const { source, target, pairs, elements } = standing;
  const root = elements.find(({ elementType }) => elementType === 'PROCESS');
  if (root !== undefined && root.state !== 'active') return { way: 'ended' };
  const { active, beforeJoins, settled } = tokensOf({ ...standing, flow: source });
  const leaves = active.filter((row) => !isPart(row));
  if (!settled || leaves.length + beforeJoins.length === 0) return wait('behind');
  const restless = atRest(active, standing);
  if (restless !== undefined) return restless;

  const targets = new Map(pairs.map((pair) => [pair.source, pair.target]));
  const seats: string[] = [];
  for (const id of [...leaves.map(({ elementId }) => elementId), ...beforeJoins]) {
    const found = seatOf(standing, id, targets);
    if (typeof found === 'string') return stays(found, id);
    seats.push(found.seat);
  }
  if (new Set(seats).size < seats.length) return stays('same-target', leaves[0]?.elementId);
  const [hanging] = joinsThatWait(target, seats);
  if (hanging !== undefined) return stays('join-would-wait', hanging);
  if (beforeJoins.length === 0 && !standing.nativeRefused && isNative(standing, active, targets))
    return { way: 'native', mapping: pairs };
  const [incident] = standing.incidents;
  return incident === undefined ? { way: 're-seat', start: seats } : wait('incident', incident);
};
