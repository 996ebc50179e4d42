import { Type } from 'typebox';
import { diagramStatuses } from '../../../domain/case.ts';
import type { CaseStatus } from '../../../domain/case.ts';
import { effectiveActs } from '../../../store/acts.ts';
import type { ActRow } from '../../../store/acts.ts';
import type { CaseRow } from '../../../store/cases.ts';
import { updateCase } from '../../../store/cases.ts';
import { deferMaterials } from '../defer-materials.ts';
import { choice } from '../choice.ts';
import { verb } from '../verb.ts';

const final: ReadonlySet<CaseStatus> = new Set(['rejected', 'withdrawn', 'lapsed', 'refused', 'revoked', 'closed']);

/** Outcomes that a state rests on. */
const grounds: Partial<Record<CaseStatus, readonly string[]>> = {
  accepted: ['accept', 'deferred-acceptance', 'deemed-accepted'],
  granted: ['grant'],
  refused: ['refuse'],
  filed: ['file', 'deemed-accepted'],
  rejected: ['reject-acceptance', 'name-refused'],
};

/** LAW-06: nobody gave notice in time, so the application counts as accepted from the receipt of the papers. */
const receiptOf = (subject: CaseRow, acts: readonly ActRow[]): string =>
  acts.findLast(({ outcome }) => outcome === 'supplemented')?.moment ?? subject.filedAt;

const changeFor = (subject: CaseRow, status: CaseStatus, acts: readonly ActRow[], now: string): Partial<CaseRow> => {
  const act = acts.findLast(({ outcome }) => grounds[status]?.includes(outcome));
  const acceptedAt = act?.outcome === 'deemed-accepted' ? receiptOf(subject, acts) : (act?.moment ?? now);
  const closedAt = subject.closedAt ?? now;
  return {
    status,
    // LAW-37: the moment of acceptance is exact and never moves; what is decided on the spot is accepted by the decision.
    ...(status === 'accepted' || status === 'granted' || status === 'refused' || status === 'filed'
      ? { acceptedAt: subject.acceptedAt ?? acceptedAt }
      : {}),
    ...(status === 'granted' || status === 'refused' || status === 'filed' || status === 'rejected'
      ? { decidedAt: act?.moment ?? now }
      : {}),
    ...(final.has(status) ? { closedAt } : {}),
  };
};

/** Sets the legal state of the case with the moments that the law counts from, taken from the acts behind it. */
export const setCaseStatus = verb({
  headers: Type.Object({ status: choice(diagramStatuses) }),
  commit: async (bureau, tx, { headers: { status }, subject, item, catalogue }) => {
    const acts = (await effectiveActs(tx, subject.id)).filter(({ kind }) => kind === 'complete');
    const now = bureau.clock.now();
    const change = changeFor(subject, status, acts, now);
    await updateCase(tx, subject.id, change);
    const accepted = acts.findLast(({ outcome }) => grounds['accepted']?.includes(outcome));
    const deferred =
      status === 'accepted' && accepted?.outcome === 'deferred-acceptance'
        ? await deferMaterials(bureau, tx, { subject: { ...subject, ...change }, item, catalogue, act: accepted })
        : [];
    return {
      detail: {
        status,
        ...(change.acceptedAt === undefined ? {} : { acceptedAt: change.acceptedAt }),
        ...(change.decidedAt === undefined ? {} : { decidedAt: change.decidedAt }),
        ...(deferred.length === 0 ? {} : { deferred }),
      },
    };
  },
});
