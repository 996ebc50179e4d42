import type { Db, Tx } from './store.ts';

export type MoveStatus = 'planned' | 'running' | 'paused' | 'cancelled' | 'done';

/** A plan that takes running cases from releases of a flow to another one. */
export interface MoveRow {
  id: string;
  flow: string;
  /** JSON list of releases. */
  sources: string;
  target: number;
  /** JSON list of pairs of places. */
  mapping: string;
  reason: string;
  /** The move whose cases go back. */
  reverseOf: string | null;
  status: MoveStatus;
  byId: string;
  byName: string;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

/** queued until it is its turn; sent until the record stream tells; stays: it cannot be moved by this plan. */
export type MoveCaseStatus = 'queued' | 'sent' | 'moved' | 'stays' | 'ended' | 'cancelled';

export interface MoveCaseRow {
  moveId: string;
  caseId: string;
  status: MoveCaseStatus;
  way: 'native' | 're-seat' | '';
  /** Why it waits or stays, a word of the reasons of the mapping; empty where there is none. */
  reason: string;
  atElement: string;
  /** What the engine said when it refused; it is not asked to migrate this case again. */
  error: string;
  /** The release that the case comes from. */
  source: number;
  /** Not tried before, by the machine's clock. */
  dueAt: string;
  settledAt: string | null;
}

export const insertMove = async (tx: Tx, row: MoveRow): Promise<void> => {
  await tx<MoveRow>('moves').insert(row);
};

export const findMove = (db: Db | Tx, id: string): Promise<MoveRow | undefined> =>
  db<MoveRow>('moves').where({ id }).first();

/** The newest first. */
export const listMoves = (db: Db, limit: number): Promise<MoveRow[]> =>
  db<MoveRow>('moves').orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit);

export const runningMoves = (db: Db): Promise<MoveRow[]> =>
  db<MoveRow>('moves').whereRaw("status = 'running'").orderBy('id');

/** Changes the move if it is in one of these states; false when it is not. */
export const changeMove = async (
  tx: Tx,
  id: string,
  from: readonly MoveStatus[],
  change: Partial<MoveRow>,
): Promise<boolean> =>
  (await tx<MoveRow>('moves')
    .where({ id })
    .whereIn('status', [...from])
    .update(change)) > 0;

/** Ids and releases of the cases that run in these releases of a flow, or of those that a move has moved. */
export const casesToMove = (
  db: Db | Tx,
  { flow, sources, reverseOf }: { flow: string; sources: readonly number[]; reverseOf: string | null },
): Promise<{ id: string; release: number }[]> => {
  const query = db('cases')
    .join('runs', 'runs.id', 'cases.runId')
    .leftJoin('elements', 'elements.elementInstanceKey', 'runs.processInstanceKey')
    .where({ 'cases.flow': flow })
    .whereIn('cases.release', [...sources])
    // What the bulk lane has not told of yet may run as well.
    .where((running) => running.whereNull('elements.state').orWhere('elements.state', 'active'))
    .orderBy('cases.id')
    .select('cases.id', 'cases.release');
  if (reverseOf !== null)
    void query.whereIn('cases.id', db('move_cases').where({ moveId: reverseOf, status: 'moved' }).select('caseId'));
  return query;
};

const chunk = 80;

/** Queues the cases; one that another move holds is left out. Gives how many there are. */
export const insertMoveCases = async (
  tx: Tx,
  moveId: string,
  cases: readonly { id: string; release: number }[],
): Promise<number> => {
  const fresh = {
    status: 'queued',
    way: '',
    reason: '',
    atElement: '',
    error: '',
    dueAt: '',
    settledAt: null,
  } as const;
  let count = 0;
  for (let from = 0; from < cases.length; from += chunk) {
    const rows = cases
      .slice(from, from + chunk)
      .map(({ id, release }) => ({ moveId, caseId: id, source: release, ...fresh }));
    count += (await tx<MoveCaseRow>('move_cases').insert(rows).onConflict().ignore().returning('caseId')).length;
  }
  return count;
};

/** Queued cases of a move whose time has come, those first that wait longest. */
export const dueMoveCases = (
  db: Db,
  { moveId, now, limit }: { moveId: string; now: string; limit: number },
): Promise<MoveCaseRow[]> =>
  db<MoveCaseRow>('move_cases')
    .where({ moveId, status: 'queued' })
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .orderBy('caseId')
    .limit(limit);

/** What became of these cases of a move, by case id. */
export const moveCasesOf = (db: Db | Tx, moveId: string, caseIds: readonly string[]): Promise<MoveCaseRow[]> =>
  db<MoveCaseRow>('move_cases')
    .where({ moveId })
    .whereIn('caseId', [...caseIds])
    .orderBy('caseId');
/** When the next queued case of a move is due, by the machine's clock; undefined when none is queued. */
export const nextDueMoveCase = async (db: Db, moveId: string): Promise<string | undefined> =>
  (await db<MoveCaseRow>('move_cases').where({ moveId, status: 'queued' }).orderBy('dueAt').first('dueAt'))?.dueAt;

/** Makes cases due that are queued in a move: of these instances, or these themselves. True when there were any. */
export const stirMoveCases = async (
  tx: Tx,
  { instances = [], caseIds = [], now }: { instances?: readonly string[]; caseIds?: readonly string[]; now: string },
): Promise<boolean> => {
  const query = tx<MoveCaseRow>('move_cases')
    // As the index of open ones is written, so that it serves.
    .whereRaw("status in ('queued', 'sent')")
    .where({ status: 'queued' })
    .where((told) =>
      told.whereIn('caseId', [...caseIds]).orWhereIn(
        'caseId',
        tx('runs')
          .whereIn('processInstanceKey', [...instances])
          .select('caseId'),
      ),
    );
  return (await query.update({ dueAt: now })) > 0;
};

/** Lets a case wait until it is stirred, or until a moment; one that has been stirred since it was read stays due. */
export const postponeMoveCase = async (
  tx: Tx,
  { moveId, caseId, dueAt }: MoveCaseRow,
  change: Pick<MoveCaseRow, 'reason' | 'atElement' | 'dueAt'>,
): Promise<void> => {
  await tx<MoveCaseRow>('move_cases').where({ moveId, caseId, status: 'queued', dueAt }).update(change);
};

/** Lets every queued case of a move be looked at now. */
export const stirMove = async (tx: Tx, moveId: string): Promise<void> => {
  await tx<MoveCaseRow>('move_cases').where({ moveId, status: 'queued' }).update({ dueAt: '' });
};

/** The move of a case whose command is on its way. */
export const sentMoveCase = (db: Db | Tx, caseId: string): Promise<MoveCaseRow | undefined> =>
  db<MoveCaseRow>('move_cases')
    .where({ caseId })
    .whereRaw("status in ('queued', 'sent')")
    .where({ status: 'sent' })
    .first();

/** Changes a case's row if it is in this state; false when it is not. */
export const changeMoveCase = async (
  tx: Tx,
  { moveId, caseId }: Pick<MoveCaseRow, 'moveId' | 'caseId'>,
  from: MoveCaseStatus,
  change: Partial<MoveCaseRow>,
): Promise<boolean> => (await tx<MoveCaseRow>('move_cases').where({ moveId, caseId, status: from }).update(change)) > 0;

export const cancelQueued = async (tx: Tx, moveId: string, at: string): Promise<void> => {
  await tx<MoveCaseRow>('move_cases')
    .where({ moveId, status: 'queued' })
    .update({ status: 'cancelled', settledAt: at });
};

export interface MoveCount {
  status: MoveCaseStatus;
  way: MoveCaseRow['way'];
  reason: string;
  count: number;
}

export const countMoveCases = async (db: Db | Tx, moveId: string): Promise<MoveCount[]> => {
  const rows = await db<MoveCaseRow>('move_cases')
    .where({ moveId })
    .select('status', 'way', 'reason')
    .count({ count: '*' })
    .groupBy('status', 'way', 'reason')
    .orderBy(['status', 'way', 'reason']);
  return rows.map((row) => ({ ...(row as unknown as MoveCount), count: Number(row['count']) }));
};

/** Cases of a move with their numbers, by case id, paged by the last one. */
export const listMoveCases = (
  db: Db,
  { moveId, status, after, limit }: { moveId: string; status?: MoveCaseStatus; after: string; limit: number },
): Promise<(MoveCaseRow & { number: string | null; applicantName: string })[]> => {
  const query = db('move_cases')
    .join('cases', 'cases.id', 'move_cases.caseId')
    .where({ moveId })
    .where('move_cases.caseId', '>', after)
    .orderBy('move_cases.caseId')
    .limit(limit)
    .select('move_cases.*', 'cases.number', 'cases.applicantName');
  return status === undefined ? query : query.where({ 'move_cases.status': status });
};
