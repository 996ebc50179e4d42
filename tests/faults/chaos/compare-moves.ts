import type { MoveCaseRow } from '../../../src/store/moves.ts';
import type { Comparison } from './compare-engine.ts';
import { group } from './compare-engine.ts';
import { signedStep } from './plan.ts';
import type { BrokerRecord } from './tee.ts';

const isMigration = ({ valueType, intent }: BrokerRecord): boolean =>
  valueType === 'PROCESS_INSTANCE_MIGRATION' && intent === 'MIGRATED';

const isCreation = ({ valueType, intent }: BrokerRecord): boolean =>
  valueType === 'PROCESS_INSTANCE_CREATION' && intent === 'CREATED';

const instanceOf = ({ value }: BrokerRecord): string => String(value['processInstanceKey']);

const targetOf = ({ value }: BrokerRecord): string => String(value['targetProcessDefinitionKey']);

/** How often instances changed their version: a command whose answer was lost is repeated, which takes them where they are. */
const changes = (migrations: readonly BrokerRecord[] = []): number =>
  migrations.filter((record, at) => {
    const before = migrations.slice(0, at).findLast((one) => instanceOf(one) === instanceOf(record));
    return before === undefined || targetOf(before) !== targetOf(record);
  }).length;

/** The rows of a case that arrived, in the order of its moves. */
const arrivals = (rows: readonly MoveCaseRow[] = []): MoveCaseRow[] => rows.filter(({ status }) => status === 'moved');

/** Every move came to its end with every case that waited for it; each arrived once, by the broker's account and by the record. */
export const compareMoves: Comparison = (evidence) => {
  const { moves, movePlans, movedCases, driven, runs, cases, entries, records } = evidence;
  const faults = moves.flatMap(({ id, flow }) => {
    const { status } = movePlans.find((one) => one.id === id)!;
    return status === 'done' ? [] : [`the move of ${flow} is ${status}`];
  });
  for (const { caseId, status, reason, error } of movedCases)
    if (status !== 'moved' && status !== 'ended') faults.push(`case ${caseId}: ${status} ${reason} ${error}`);
  const ofCase = group(movedCases, ({ caseId }) => caseId);
  const caseOf = new Map(runs.map((run) => [run.processInstanceKey, run.caseId]));
  const migrations = group(records.filter(isMigration), (record) => String(caseOf.get(instanceOf(record))));
  const noted = group(
    entries.filter(({ act }) => act === 'move-case'),
    ({ caseId }) => caseId,
  );
  for (const { caseIds, kept, flow } of driven) {
    const [caseId = ''] = [...caseIds];
    if (kept !== null && !ofCase.has(caseId)) faults.push(`case ${caseId} of ${flow} waited, and no move took it up`);
  }
  for (const { id, release } of cases) {
    const arrived = arrivals(ofCase.get(id));
    const ways = (name: string): number => arrived.filter(({ way }) => way === name).length;
    const counts = [
      ['entries', noted.get(id)?.length ?? 0, arrived.length],
      ['migrations', changes(migrations.get(id)), ways('native')],
      ['runs', runs.filter(({ caseId }) => caseId === id).length, ways('re-seat') + 1],
    ] as const;
    for (const [what, found, expected] of counts)
      if (found !== expected) faults.push(`case ${id}: ${found} ${what} for ${arrived.length} moves, not ${expected}`);
    const targets = arrived.map(({ moveId }) => movePlans.find((one) => one.id === moveId)!.target);
    if (arrived.length > 0 && release !== Math.max(...targets))
      faults.push(`case ${id} is in release ${release} after ${targets.join()}`);
  }
  return faults;
};

/** What a case had when its flow was revised is what it has at its end: its number, its sealed documents, the signatures of two. */
export const compareKept: Comparison = ({ driven, cases, documents, ballots, votes }) =>
  driven.flatMap(({ path, caseIds, kept, requestId }) => {
    const [caseId] = [...caseIds];
    const faults: string[] = [];
    const number = cases.find(({ id }) => id === caseId)?.number;
    if (kept !== null && kept.number !== null && kept.number !== number)
      faults.push(`${requestId}: number ${kept.number}, then ${number}`);
    for (const { id, number: text } of kept?.documents ?? []) {
      const now = documents.find((one) => one.id === id);
      if (now?.number !== text || now.status !== 'sealed') faults.push(`${requestId}: ${text} is ${now?.status} now`);
    }
    if (!path.choices.some(([element]) => element === signedStep)) return faults;
    const [ballot, ...more] = ballots.filter((one) => one.caseId === caseId && one.elementId === signedStep);
    const names = votes.filter(({ ballotId }) => ballotId === ballot?.id).map(({ userName }) => userName);
    if (more.length > 0 || ballot?.status !== 'approved' || new Set(names).size !== 2 || names.length !== 2)
      faults.push(`${requestId}: ${1 + more.length} ballots, ${ballot?.status}, signed by ${names.join()}`);
    return faults;
  });

/** A move that was struck was under way: the broker told of arrivals of its cases only after that. */
export const compareStrikes: Comparison = ({ moves, movedCases, runs, records }) =>
  moves.flatMap(({ id, flow, struckAt }) => {
    if (struckAt === null) return [];
    const own = new Set(arrivals(movedCases.filter(({ moveId }) => moveId === id)).map(({ caseId }) => caseId));
    const instances = new Set(runs.filter(({ caseId }) => own.has(caseId)).map((run) => run.processInstanceKey));
    const later = records.filter(
      (record) =>
        (isMigration(record) || isCreation(record)) && record.timestamp > struckAt && instances.has(instanceOf(record)),
    );
    return later.length > 0 ? [] : [`the move of ${flow} was over when it was struck`];
  });
