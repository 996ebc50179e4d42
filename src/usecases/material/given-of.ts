import type { MaterialsGiven } from '../../domain/materials.ts';
import type { CaseRow } from '../../store/cases.ts';
import type { CaseMaterialRow } from '../../store/materials.ts';

/** The answers to the conditions of the item's list, given with the application. */
export const conditionsOf = (subject: CaseRow): Record<string, boolean> =>
  (JSON.parse(subject.form) as { conditions?: Record<string, boolean> }).conditions ?? {};

/** What a case has of its item's list; a paper found wrong counts as not handed in. */
export const givenOf = (subject: CaseRow, materials: readonly CaseMaterialRow[]): MaterialsGiven => {
  const good = materials.filter(({ verdict }) => verdict !== 'wrong');
  const codes = (state: string): string[] =>
    good.filter((row) => row.state === state).map(({ materialCode }) => materialCode);
  return {
    answers: conditionsOf(subject),
    handedIn: [...codes('provided'), ...codes('paper')],
    held: codes('held'),
    deferred: codes('deferred'),
    unneeded: materials.filter(({ verdict }) => verdict === 'not-needed').map(({ materialCode }) => materialCode),
  };
};
