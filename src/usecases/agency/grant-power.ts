import { itemOf } from '../../domain/catalogue/lookups.ts';
import { requirePeriod } from '../../domain/agency.ts';
import { shanghaiDay } from '../../domain/days.ts';
import { newId } from '../../domain/id.ts';
import { requireIdentityNumber, requireMobile } from '../../domain/identifiers.ts';
import { maskName } from '../../domain/masking.ts';
import { BureauError } from '../../errors.ts';
import { lockApplicant } from '../../store/applicants.ts';
import { insertPower } from '../../store/powers.ts';
import type { PowerRow } from '../../store/powers.ts';
import { noteApplicant } from '../applicant/note-applicant.ts';
import type { Bureau } from '../bureau.ts';
import { ownFiles } from '../material/add-given-materials.ts';
import { actorFor } from '../principal.ts';
import type { Principal } from '../principal.ts';

export interface PowerInput {
  applicantId: string;
  agent: { name: string; identity: string; phone: string };
  /** Item codes, or `*` alone for all. */
  items: readonly string[];
  /** Today where it is left out. */
  fromDay?: string;
  toDay: string;
  /** The signed power of attorney. */
  fileId: string;
  /** The clerk has seen the original. */
  originalSeen: boolean;
}

/**
 * Records that a person may act for an applicant (授权委托, LAW-01): given by the applicant's account, or entered at the window
 * by a clerk who saw the original. Errors: applicant-not-found, power-original, power-period, power-to-self, unknown-item,
 * file-unknown, those of identifiers.
 */
export const grantPower = async (bureau: Bureau, person: Principal, input: PowerInput): Promise<PowerRow> => {
  const atWindow = person.applicantId === null;
  if (!atWindow && person.applicantId !== input.applicantId) throw new BureauError('applicant-not-found');
  if (atWindow && !input.originalSeen) throw new BureauError('power-original', {}, 'originalSeen');
  const now = bureau.clock.now();
  const today = shanghaiDay(now);
  const { fromDay = today, toDay } = input;
  requirePeriod(fromDay, toDay, today);
  const all = input.items.includes('*');
  const items = all ? ['*'] : [...new Set(input.items)].map((code) => itemOf(bureau.catalogues.current, code).code);
  const agentIdentity = requireIdentityNumber(input.agent.identity, today, 'agent.identity').number;
  const agentPhone = requireMobile(input.agent.phone, 'agent.phone');
  return bureau.store.transaction(async (tx) => {
    const applicant = await lockApplicant(tx, input.applicantId);
    if (applicant === undefined) throw new BureauError('applicant-not-found');
    if (applicant.identity === agentIdentity) throw new BureauError('power-to-self', {}, 'agent.identity');
    const file = (await ownFiles(tx, person, [input.fileId])).get(input.fileId)!;
    const row: PowerRow = {
      id: newId(),
      applicantId: applicant.id,
      agentName: input.agent.name.trim(),
      agentIdentity,
      agentPhone,
      items: JSON.stringify(items),
      fromDay,
      toDay,
      fileSha256: file.sha256,
      fileName: file.name,
      way: atWindow ? 'window' : 'account',
      grantedBy: person.id,
      grantedByName: person.name,
      grantedAt: now,
      revokedAt: null,
      revokeReason: '',
    };
    await insertPower(tx, row);
    const { id: power, fileSha256: sha256 } = row;
    await noteApplicant(bureau, tx, applicant.id, {
      actor: actorFor(person),
      act: 'grant-power',
      detail: { power, agent: maskName(row.agentName), items, fromDay, toDay, sha256, originalSeen: atWindow },
    });
    return row;
  });
};
