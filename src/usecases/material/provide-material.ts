import { materialsOf } from '../../domain/catalogue/lookups.ts';
import { checkMaterials, requireListed } from '../../domain/materials.ts';
import { may } from '../../domain/permissions.ts';
import { BureauError } from '../../errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { lockCase } from '../../store/cases.ts';
import { materialsOfCase, saveCaseMaterial } from '../../store/materials.ts';
import type { Tx } from '../../store/store.ts';
import { openTasksOfCase } from '../../store/tasks.ts';
import { actorOn, partyTo } from '../agency/acts-for.ts';
import { announce } from '../announce.ts';
import type { Bureau } from '../bureau.ts';
import { stopCaseClock } from '../clock/change-case-clock.ts';
import type { Principal } from '../principal.ts';
import { subjectOfCase } from '../subject-of-case.ts';
import { writeRecord } from '../write-record.ts';
import { materialRow, ownFiles } from './add-given-materials.ts';
import { givenOf } from './given-of.ts';

/** Papers are taken while the case waits for a supplement, or where a deferred one is due (容缺). */
const requireAwaited = async (tx: Tx, subject: CaseRow, code: string): Promise<void> => {
  const tasks = await openTasksOfCase(tx, subject.id);
  if (tasks.some(({ elementId }) => elementId === 'supplement')) return;
  const rows = await materialsOfCase(tx, subject.id);
  if (!rows.some((row) => row.materialCode === code && row.state === 'deferred'))
    throw new BureauError('material-not-expected', { material: code }, 'code');
};

/**
 * Hands in a material of a running case: a supplement, or a deferred one. The last deferred one ends its clock.
 * By the case's applicant, their agent, or a clerk for them. Errors: case-not-found, material-not-listed, material-not-expected, file-unknown.
 */
export const provideMaterial = async (
  bureau: Bureau,
  person: Principal,
  caseId: string,
  { code, fileId }: { code: string; fileId: string },
): Promise<void> => {
  await bureau.store.transaction(async (tx) => {
    const subject = await lockCase(tx, caseId);
    const party = subject === undefined ? undefined : await partyTo(bureau, tx, person, subject);
    if (subject === undefined || !(party !== undefined || may(person.roles, 'case.file-for-applicant')))
      throw new BureauError('case-not-found', { case: caseId });
    const list = materialsOf(await bureau.catalogues.of(subject.catalogueVersion), subject.itemCode);
    requireListed(list, [code]);
    await requireAwaited(tx, subject, code);
    const file = (await ownFiles(tx, person, [fileId])).get(fileId)!;
    await saveCaseMaterial(
      tx,
      materialRow(
        bureau,
        subject,
        list.materials.find((one) => one.code === code)!,
        file,
      ),
    );
    const check = checkMaterials(list, givenOf(subject, await materialsOfCase(tx, caseId)));
    if (check.outstanding.length === 0) await stopCaseClock(bureau, tx, subject, 'deferral', bureau.clock.now());
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorOn(person, subject),
      act: 'provide-material',
      detail: { material: code, sha256: file.sha256 },
    });
    await announce(bureau, tx, { kind: 'case-changed', caseId, departmentCode: subject.departmentCode });
  });
};
