import { createHash } from 'node:crypto';
import { inspectionChecksOf } from '../../domain/catalogue/lookups.ts';
import { newId } from '../../domain/id.ts';
import type { CheckAnswer, InspectionContent } from '../../domain/inspection.ts';
import { answeredChecks } from '../../domain/inspection.ts';
import { canonicalJson } from '../../domain/record.ts';
import { BureauError } from '../../errors.ts';
import { ballotsAt, settleBallot } from '../../store/ballots.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { InspectionRow } from '../../store/inspections.ts';
import {
  findPhotoByKey,
  findSubmission,
  insertInspection,
  inspectionAt,
  replaceInspection,
} from '../../store/inspections.ts';
import type { Tx } from '../../store/store.ts';
import type { TaskRow } from '../../store/tasks.ts';
import { assignTask } from '../../store/tasks.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { actorFor } from '../principal.ts';
import { admitToTask } from '../task/admit-to-task.ts';
import { checkedForm } from '../task/complete-task.ts';
import { lockTask, subjectOf } from '../task/lock-task.ts';
import { requireNotDelegated } from '../task/require-not-delegated.ts';
import { putSignature } from '../task/sign-task.ts';
import { writeRecord } from '../write-record.ts';
import { admitInspector } from './on-site.ts';

export interface Findings {
  jobKey: string;
  /** Made on the device with the draft; what comes again is answered as the first time. */
  submission: string;
  /** The step's form with its field `outcome`. */
  form: Record<string, unknown>;
  checks: readonly CheckAnswer[];
  /** Keys of photos that were sent before. */
  photos: readonly string[];
}

const photosOf = async (
  tx: Tx,
  person: Principal,
  { caseId }: TaskRow,
  keys: readonly string[],
): Promise<InspectionContent['photos']> => {
  const photos = [];
  for (const photoKey of new Set(keys)) {
    const row = await findPhotoByKey(tx, { takerId: person.id, photoKey });
    if (row?.caseId !== caseId) throw new BureauError('photo-unknown', { photo: photoKey }, 'photos');
    photos.push({ id: row.id, sha256: row.sha256 });
  }
  return photos;
};

/** Signatures without this record do not stand for it: they are given anew. Error: inspection-signed. */
const beginSignatures = async (bureau: Bureau, tx: Tx, task: TaskRow): Promise<void> => {
  const ballots = (await ballotsAt(tx, task)).filter(({ purpose }) => purpose === 'signatures');
  if (ballots.some(({ status }) => status === 'approved')) throw new BureauError('inspection-signed');
  for (const { id } of ballots) await settleBallot(tx, id, { status: 'refused', at: bureau.clock.now() });
};

const contentOf = async (
  bureau: Bureau,
  tx: Tx,
  person: Principal,
  { subject, task, findings }: { subject: CaseRow; task: TaskRow; findings: Findings },
): Promise<string> => {
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const { data: form } = await checkedForm(bureau, subject, task, findings.form);
  const content: InspectionContent = {
    form,
    checks: answeredChecks(inspectionChecksOf(catalogue, subject.itemCode, task.elementId), findings.checks),
    photos: await photosOf(tx, person, task, findings.photos),
  };
  return canonicalJson(content);
};

/**
 * Records what was found on site and signs it for its author, who then holds the task; the others sign the same content
 * (LAW-10). The author may correct it until enough have signed: then all sign anew. A submission that comes again gives
 * the first answer, whatever has become of the task. Errors: task-not-found, inspection-not-here, inspection-recorded,
 * inspection-signed, inspection-check-unknown, inspection-checks-open, inspection-remark-missing, photo-unknown,
 * outcome-not-allowed, invalid-input, task-delegated, and those of admission.
 */
export const recordInspection = async (bureau: Bureau, person: Principal, findings: Findings): Promise<InspectionRow> =>
  bureau.store.transaction(async (tx) => {
    const { jobKey, submission } = findings;
    const { subject, task } = await lockTask(tx, jobKey);
    const known = await findSubmission(tx, { authorId: person.id, submission });
    if (known !== undefined) return known;
    await admitInspector(bureau, tx, person, { subject, task });
    const standing = await inspectionAt(tx, task);
    // Said before who holds the task: the author does, and whoever comes second is to sign.
    if (standing !== undefined && standing.authorId !== person.id)
      throw new BureauError('inspection-recorded', { name: standing.authorName });
    await admitToTask(bureau, tx, person, subject, task);
    await requireNotDelegated(tx, task, person);
    const content = await contentOf(bureau, tx, person, { subject, task, findings });
    await beginSignatures(bureau, tx, task);
    if (standing !== undefined) await replaceInspection(tx, standing.id);
    const { caseId, elementId, round } = task;
    const row: InspectionRow = {
      id: newId(),
      ...{ caseId, elementId, round, jobKey, submission, content },
      authorId: person.id,
      authorName: person.name,
      sha256: createHash('sha256').update(content).digest('hex'),
      status: 'current',
      createdAt: bureau.clock.now(),
    };
    await insertInspection(tx, row);
    // Whoever records has taken the task by that.
    if (task.assignee === null) await assignTask(tx, jobKey, { from: null, to: person.id, at: row.createdAt });
    await writeRecord(bureau, tx, subjectOf(task), {
      actor: actorFor(person),
      act: standing === undefined ? 'record-inspection' : 'correct-inspection',
      elementId,
      detail: { jobKey, record: row.sha256 },
    });
    await putSignature(bureau, tx, person, { subject, task, data: { record: row.sha256 } });
    return row;
  });
