import { addWorkingDays } from '../../domain/calendar.ts';
import { materialsOf } from '../../domain/catalogue/lookups.ts';
import type { Catalogue, Item } from '../../domain/catalogue/types.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { newId } from '../../domain/id.ts';
import { requireDeferrable } from '../../domain/materials.ts';
import type { ActRow } from '../../store/acts.ts';
import type { CaseRow } from '../../store/cases.ts';
import { clocksOfCase } from '../../store/clocks.ts';
import { saveCaseMaterial } from '../../store/materials.ts';
import type { Tx } from '../../store/store.ts';
import type { Bureau } from '../bureau.ts';
import { startCaseClock } from '../clock/start-case-clock.ts';
import { dayOf, listOf, readEntered, textOf } from '../document/entered.ts';

/**
 * 容缺: what the acceptor let come later, each with its day, and the clock of all of them. Gives the codes.
 * Errors: material-not-listed, material-not-deferrable.
 */
export const deferMaterials = async (
  bureau: Bureau,
  tx: Tx,
  { subject, item, catalogue, act }: { subject: CaseRow; item: Item; catalogue: Catalogue; act: ActRow },
): Promise<string[]> => {
  const list = materialsOf(catalogue, item.code);
  const accepted = shanghaiDay(subject.acceptedAt ?? subject.filedAt);
  const latest = addWorkingDays(catalogue.calendar, accepted, item.deferralWorkingDays);
  const lines = listOf(readEntered(act.data), 'deferredMaterials').map((line) => {
    const named = textOf(line, 'material');
    const found = list.materials.find(({ code, nameZh }) => code === named || nameZh === named);
    return { code: found?.code ?? named, until: dayOf(textOf(line, 'dueOn')) ?? latest };
  });
  requireDeferrable(
    list,
    lines.map(({ code }) => code),
  );
  for (const { code, until } of lines)
    await saveCaseMaterial(tx, {
      id: newId(),
      caseId: subject.id,
      materialCode: code,
      applicantId: subject.applicantId,
      state: 'deferred',
      fileSha256: null,
      fileName: '',
      reusable: list.materials.find((material) => material.code === code)?.reusable === true ? 1 : 0,
      reusedFrom: null,
      deferredUntil: until < latest ? until : latest,
      verdict: '',
      verdictReason: '',
      createdAt: bureau.clock.now(),
      providedAt: null,
    });
  const running = (await clocksOfCase(tx, subject.id)).some(
    ({ kind, state }) => kind === 'deferral' && state === 'running',
  );
  if (lines.length > 0 && !running)
    await startCaseClock(bureau, tx, subject, { kind: 'deferral', elements: [], outcome: '' });
  return lines.map(({ code }) => code);
};
