import type { Store } from '../../src/store/store.ts';

type Row = Record<string, unknown>;

const atOnce = 50;

/** What tells one copy's row from another's; every other column is as in the case that is copied. */
const copies: Record<string, (row: Row, at: number) => Row> = {
  cases: (row, at) => ({
    id: `${row['id']}-${at}`,
    number: `${row['number']}-${at}`,
    requestId: null,
    runId: `run-${at}`,
  }),
  runs: (row, at) => ({ id: `run-${at}`, caseId: `${row['caseId']}-${at}`, processInstanceKey: `copy-${at}` }),
  tasks: (row, at) => ({ jobKey: `copy-${at}`, caseId: `${row['caseId']}-${at}`, runId: `run-${at}` }),
  clocks: (row, at) => ({ id: `${row['id']}-${at}`, caseId: `${row['caseId']}-${at}` }),
};

/** Fills the store with copies of an open case, its run, task and clocks. */
export const multiplyCase = async (store: Store, caseId: string, count: number): Promise<void> => {
  for (const [table, differing] of Object.entries(copies)) {
    const rows: Row[] = await store.read(table).where(table === 'cases' ? { id: caseId } : { caseId });
    for (const row of rows)
      for (let from = 0; from < count; from += atOnce) {
        const batch = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => ({
          ...row,
          ...differing(row, from + at),
        }));
        await store.transaction(async (tx) => {
          await tx(table).insert(batch);
        });
      }
  }
};
