import { lockRows } from './lock.ts';
import type { Db, Tx } from './store.ts';

export type ApplicantKind = 'person' | 'organisation';

export interface ApplicantRow {
  id: string;
  kind: ApplicantKind;
  /** Identity number of a person, unified social credit code of an organisation. */
  identity: string;
  name: string;
  pinyin: string;
  initials: string;
  phone: string;
  address: string;
  email: string;
  createdAt: string;
}

export const findApplicant = (db: Db | Tx, id: string): Promise<ApplicantRow | undefined> =>
  db<ApplicantRow>('applicants').where({ id }).first();

export const findApplicantByIdentity = (
  db: Db | Tx,
  kind: ApplicantKind,
  identity: string,
): Promise<ApplicantRow | undefined> => db<ApplicantRow>('applicants').where({ kind, identity }).first();

export const findApplicantsByPhone = (db: Db, phone: string): Promise<ApplicantRow[]> =>
  db<ApplicantRow>('applicants').where({ phone }).limit(50);

export const findApplicantsByIdentity = (db: Db, identity: string): Promise<ApplicantRow[]> =>
  db<ApplicantRow>('applicants').where({ identity }).limit(2);

/** Keeps one row per identity: the one that is there, unchanged, or this one. */
export const insertApplicant = async (tx: Tx, row: ApplicantRow): Promise<ApplicantRow> => {
  await tx<ApplicantRow>('applicants').insert(row).onConflict(['kind', 'identity']).ignore();
  return (await findApplicantByIdentity(tx, row.kind, row.identity))!;
};

/** The applicant, locked until the transaction ends: the applicant's own record grows in one line. */
export const lockApplicant = (tx: Tx, id: string): Promise<ApplicantRow | undefined> =>
  lockRows(tx, tx<ApplicantRow>('applicants').where({ id })).first();

export const updateApplicant = async (tx: Tx, id: string, change: Partial<ApplicantRow>): Promise<void> => {
  await tx<ApplicantRow>('applicants').where({ id }).update(change);
};

/** By the beginning of the name in Chinese, pinyin or initials, free of wildcards; in the order of their pinyin. */
export const findApplicantsByName = (db: Db, text: string, limit: number): Promise<ApplicantRow[]> => {
  const spelt = text.toLowerCase().replace(/\s/gu, '');
  return db<ApplicantRow>('applicants')
    .where((any) =>
      any
        .where('name', 'like', `${text}%`)
        .orWhere('pinyin', 'like', `${spelt}%`)
        .orWhere('initials', 'like', `${spelt}%`),
    )
    .orderBy('pinyin')
    .orderBy('id')
    .limit(limit);
};

/** Kind of applicant per case, for lists that mask the names of persons. */
export const applicantKinds = async (db: Db, caseIds: readonly string[]): Promise<Map<string, ApplicantKind>> => {
  const rows: { id: string; kind: ApplicantKind }[] = await db('cases')
    .join('applicants', 'applicants.id', 'cases.applicantId')
    .whereIn('cases.id', [...caseIds])
    .select('cases.id', 'applicants.kind');
  return new Map(rows.map(({ id, kind }) => [id, kind]));
};

/** Who and where the applicant of each case is, and what the application says, for lists of places. */
export const applicantsOfCases = async (
  db: Db,
  caseIds: readonly string[],
): Promise<Map<string, { kind: ApplicantKind; address: string; form: string }>> => {
  const rows: { id: string; kind: ApplicantKind; address: string; form: string }[] = await db('cases')
    .join('applicants', 'applicants.id', 'cases.applicantId')
    .whereIn('cases.id', [...caseIds])
    .select('cases.id', 'cases.form', 'applicants.kind', 'applicants.address');
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
};
