import { inForce } from '../../domain/agency.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { maskApplicant, maskIdentityNumber, maskPhone } from '../../domain/masking.ts';
import type { ApplicantRow } from '../../store/applicants.ts';
import type { PowerRow } from '../../store/powers.ts';
import { entriesOfCase } from '../../store/record.ts';
import { powerOf } from '../../usecases/agency/acts-for.ts';
import type { ReceivedPower } from '../../usecases/agency/list-powers.ts';
import type { Bureau } from '../../usecases/bureau.ts';
import { actWords } from './names.ts';
import { masked, whoOf } from './timeline-view.ts';

/** An applicant in a list: a person's name and number masked (LAW-31); a credit code is public. */
export const foundApplicantView = (row: ApplicantRow) => ({
  id: row.id,
  kind: row.kind,
  name: maskApplicant(row),
  identity: row.kind === 'person' ? maskIdentityNumber(row.identity) : row.identity,
  phone: maskPhone(row.phone),
});

const scopeOf = (bureau: Bureau, row: PowerRow) => ({
  id: row.id,
  items: powerOf(row)
    .items.filter((code) => code !== '*')
    .map((code) => ({ code, name: bureau.catalogues.current.items.get(code)?.nameZh ?? code })),
  fromDay: row.fromDay,
  toDay: row.toDay,
});

const stateOf = (bureau: Bureau, row: PowerRow): 'in-force' | 'not-yet' | 'ended' | 'revoked' => {
  const today = shanghaiDay(bureau.clock.now());
  if (row.revokedAt !== null) return 'revoked';
  if (inForce(powerOf(row), today)) return 'in-force';
  return row.fromDay > today ? 'not-yet' : 'ended';
};

export const givenPowerView = (bureau: Bureau, row: PowerRow) => ({
  ...scopeOf(bureau, row),
  agentName: row.agentName,
  agentIdentity: maskIdentityNumber(row.agentIdentity),
  state: stateOf(bureau, row),
  way: row.way,
  grantedAt: row.grantedAt,
  fileName: row.fileName,
});

export const receivedPowerView = (bureau: Bureau, { row, applicant }: ReceivedPower) => ({
  ...scopeOf(bureau, row),
  applicantId: applicant.id,
  applicantName: applicant.name,
});

/** An applicant's own record as people read it, the oldest first. */
export const applicantRecord = async (bureau: Bureau, { id, kind }: ApplicantRow) =>
  (await entriesOfCase(bureau.store.read, id)).map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    who: whoOf(entry, kind === 'person' && entry.actorKind !== 'person'),
    act: entry.act,
    actName: actWords(entry.act),
    detail: masked(JSON.parse(entry.detail)) as Record<string, unknown>,
  }));
