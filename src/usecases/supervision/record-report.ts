import type { SupervisionEvent } from '../../connectors/supervision.ts';
import { BureauError } from '../../errors.ts';
import { findCaseByNumber, lockCase } from '../../store/cases.ts';
import { handoversOfCase, insertHandover } from '../../store/results.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';

/**
 * Takes what the supervising department reports of a case (双向推送, LAW-35): its acknowledgement, or what an inspection
 * found. The same event is taken once. Error: case-not-found for a number that is not ours.
 */
export const recordSupervisionReport = (bureau: Bureau, event: SupervisionEvent): Promise<void> =>
  bureau.store.transaction(async (tx) => {
    const seen = await findCaseByNumber(tx, event.caseNumber);
    const subject = seen === undefined ? undefined : await lockCase(tx, seen.id);
    if (subject === undefined) throw new BureauError('case-not-found', { case: event.caseNumber }, 'caseNumber');
    const id = `supervision:${event.eventId}`;
    if ((await handoversOfCase(tx, subject.id)).some((known) => known.id === id)) return;
    await insertHandover(tx, {
      id,
      caseId: subject.id,
      peer: 'supervision',
      verb: event.type,
      answer: JSON.stringify(event),
      doneAt: bureau.clock.now(),
    });
    const found =
      event.type === 'inspection.result'
        ? { result: event.result, on: event.inspectedOn }
        : { at: event.acknowledgedAt };
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: { kind: 'peer', id: 'supervision', name: '监管部门' },
      act: event.type,
      detail: { handOverId: event.handOverId, ...found },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId: subject.id, departmentCode: subject.departmentCode });
  });
