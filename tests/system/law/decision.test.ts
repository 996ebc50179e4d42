import { beforeAll, describe, expect, it } from 'vitest';
import { ConnectorError } from '../../../src/connectors/connector-error.ts';
import { verifySealedPdf } from '../../../src/documents/seal/verify-pdf.ts';
import { addWorkingDays } from '../../../src/domain/calendar.ts';
import { shanghaiDay } from '../../../src/domain/days.ts';
import { effectiveActs, lastEffectiveAct } from '../../../src/store/acts.ts';
import { findCase } from '../../../src/store/cases.ts';
import type { ClockRow } from '../../../src/store/clocks.ts';
import { clocksOfCase } from '../../../src/store/clocks.ts';
import type { DocumentRow } from '../../../src/store/documents.ts';
import { documentsOfCase, sealUsesAfter } from '../../../src/store/documents.ts';
import { entriesOfCase } from '../../../src/store/record.ts';
import { certificatesOfCase, findArchive, paymentsOfCase } from '../../../src/store/results.ts';
import type { Application } from '../../../src/usecases/application/application.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { verifyByFile } from '../../../src/usecases/document/verify-document.ts';
import { act, awaitEnd, awaitTask, complete, fileCase } from '../../harness/driver.ts';
import type { FiledCase, Filing } from '../../harness/driver.ts';
import { sharedSystem } from '../../harness/system.ts';
import { letPass } from '../../harness/time-keeper.ts';

let bureau: Bureau;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

const caseOf = async (id: string) => (await findCase(bureau.store.read, id))!;
const clockOf = async (id: string, kind: string): Promise<ClockRow> =>
  (await clocksOfCase(bureau.store.read, id)).find((row) => row.kind === kind)!;
const sealedOf = async (id: string, kind: string): Promise<DocumentRow[]> =>
  (await documentsOfCase(bureau.store.read, id)).filter((row) => row.kind === kind && row.status === 'sealed');
const bodyOf = async (id: string, kind: string): Promise<Record<string, unknown>> =>
  JSON.parse((await sealedOf(id, kind))[0]!.data).body;

const accepted = async (item: string, filing: Filing = {}): Promise<FiledCase> => {
  const filed = await fileCase(bureau, item, filing);
  await act(bureau, filed, 'accept', 'accept');
  return filed;
};

const granted = async (item: string, filing: Filing = {}): Promise<FiledCase> => {
  const filed = await accepted(item, filing);
  await act(bureau, filed, 'review-and-decide', 'grant');
  await act(bureau, filed, 'deliver-result', 'delivered');
  await awaitEnd(bureau, filed.id);
  return filed;
};

interface Sent {
  verb: string;
  input: Record<string, unknown>;
}
/** What a peer was told of a case. */
const told = async (peer: string, id: string): Promise<Sent[]> => {
  const inbox = (await (await fetch(`${bureau.demo!.peersUrl}/inbox/${peer}`)).json()) as Sent[];
  const { number } = await caseOf(id);
  return inbox.filter(({ input }) => input['caseNumber'] === number);
};

describe('LAW-08: decided on the spot', () => {
  it('needs no limit for a review: the decision is the acceptance', async () => {
    const filed = await fileCase(bureau, 'MKT-02');
    await act(bureau, filed, 'decide-on-spot', 'grant');
    await awaitTask(bureau, filed.id, 'deliver-result');
    const { acceptedAt, decidedAt } = await caseOf(filed.id);
    const decision = await lastEffectiveAct(bureau.store.read, filed.id, ['decide-on-spot']);
    expect([acceptedAt, decidedAt]).toEqual([decision!.moment, decision!.moment]);
    expect(await clockOf(filed.id, 'review')).toBeUndefined();
    expect(await sealedOf(filed.id, 'decision')).toHaveLength(1);
  });
});

describe('LAW-12, LAW-28, LAW-29: the decision', () => {
  it('is written and sealed like every paper of the case; one changed byte is found, and the register has no gap', async () => {
    const { id } = await granted('CUL-05');
    const documents = await documentsOfCase(bureau.store.read, id);
    for (const { sha256 } of documents) {
      const pdf = await bureau.files.read(sha256!);
      expect(verifySealedPdf(pdf, bureau.seal.trusted).state).toBe('valid');
    }
    const [certificate] = await sealedOf(id, 'certificate');
    const pdf = await bureau.files.read(certificate!.sha256!);
    expect((await verifyByFile(bureau, pdf)).state).toBe('valid');
    const forged = Buffer.from(pdf);
    forged[Math.floor(forged.length / 2)]! ^= 1;
    expect((await verifyByFile(bureau, forged)).state).toBe('altered');
    const register = await sealUsesAfter(bureau.store.read, 0, 100_000);
    expect(register.map(({ seq }) => seq)).toEqual(register.map((_, at) => at + 1));
    const own = register.filter(({ caseId, status }) => caseId === id && status === 'used');
    expect(own.map(({ sha256 }) => sha256).sort()).toEqual(documents.map(({ sha256 }) => sha256).sort());
    expect(own.every(({ purpose }) => purpose !== '')).toBe(true);
  });

  it('stops its limit at its own moment; when it is late, that is written down and stays (LAW-38)', async () => {
    const filed = await accepted('CUL-05');
    await awaitTask(bureau, filed.id, 'review-and-decide');
    const { deadlineAt } = await clockOf(filed.id, 'review');
    await letPass(bureau, deadlineAt);
    await act(bureau, filed, 'review-and-decide', 'grant');
    await awaitTask(bureau, filed.id, 'deliver-result');
    const decision = await lastEffectiveAct(bureau.store.read, filed.id, ['review-and-decide']);
    expect(await clockOf(filed.id, 'review')).toMatchObject({
      state: 'stopped',
      endedAt: decision!.moment,
      overdueAt: deadlineAt,
    });
    const overdue = (await entriesOfCase(bureau.store.read, filed.id)).filter(({ act: name }) => name === 'overdue');
    expect(overdue).toMatchObject([{ at: deadlineAt, actorKind: 'clock' }]);
  });
});

describe('LAW-13: a refusal', () => {
  it('cannot be without reasons and remedies, and is told with both', async () => {
    const filed = await accepted('CUL-05');
    const refuse = (data: Record<string, unknown>) => complete(bureau, filed, 'review-and-decide', 'refuse', { data });
    await expect(refuse({ reasons: ' ' })).rejects.toMatchObject({ code: 'invalid-input', field: 'reasons' });
    const remedies = { reconsiderationBody: '常州市武进区人民政府', court: ' ' };
    await expect(refuse({ remedies })).rejects.toMatchObject({ code: 'invalid-input', field: 'remedies.court' });
    await refuse({});
    await awaitTask(bureau, filed.id, 'deliver-result');
    expect(await bodyOf(filed.id, 'refusal')).toMatchObject({
      reasons: ['不符合法定条件'],
      remedies: { reconsiderationBody: '常州市武进区人民政府', court: '常州市武进区人民法院' },
    });
    expect(await certificatesOfCase(bureau.store.read, filed.id)).toEqual([]);
  });
});

describe('LAW-14, LAW-31: the public notice', () => {
  it('names the licence within seven working days, and of a person only the family name', async () => {
    const change = (asked: Application): Application => ({
      ...asked,
      applicant: { ...asked.applicant, kind: 'person', name: '欧阳明月', identity: '110101199003070038' },
    });
    const { id } = await granted('CUL-05', { change });
    const [notice] = await bureau.store.read('publications').where({ caseId: id });
    expect(JSON.parse(notice.content)).toMatchObject({ holder: '欧***', itemCode: 'CUL-05', result: 'granted' });
    const { applicantId } = await caseOf(id);
    const { identity, phone } = await bureau.store.read('applicants').where({ id: applicantId }).first();
    for (const secret of ['明月', identity, phone]) expect(notice.content).not.toContain(secret);
    const entry = (await entriesOfCase(bureau.store.read, id)).find(({ act: name }) => name === 'publish')!;
    const { decidedAt } = await caseOf(id);
    const dueOn = addWorkingDays(bureau.catalogues.current.calendar, shanghaiDay(decidedAt!), 7);
    expect(JSON.parse(entry.detail)).toMatchObject({ dueOn, late: false });
  });
});

describe('LAW-15: where a licence holds', () => {
  it('nationwide by an administrative regulation, in the district by a local one', async () => {
    const [national, local] = [await granted('CUL-05'), await granted('CIV-06')];
    expect(await bodyOf(national.id, 'certificate')).not.toHaveProperty('area');
    expect(await bodyOf(local.id, 'certificate')).toMatchObject({ area: '江苏省常州市武进区' });
  });
});

describe('LAW-18: delivery', () => {
  it('has ten working days from the decision, and is proven', async () => {
    const filed = await accepted('CUL-05');
    await act(bureau, filed, 'review-and-decide', 'grant');
    await awaitTask(bureau, filed.id, 'deliver-result');
    const { decidedAt } = await caseOf(filed.id);
    const { deadlineAt, startedAt } = await clockOf(filed.id, 'delivery');
    const { calendar } = bureau.catalogues.current;
    expect(startedAt).toBe(decidedAt);
    expect(shanghaiDay(deadlineAt)).toBe(addWorkingDays(calendar, shanghaiDay(decidedAt!), 10));
    await act(bureau, filed, 'deliver-result', 'delivered');
    await awaitEnd(bureau, filed.id);
    const served = await lastEffectiveAct(bureau.store.read, filed.id, ['deliver-result']);
    expect(await clockOf(filed.id, 'delivery')).toMatchObject({ state: 'stopped', endedAt: served!.moment });
    const proof = await bodyOf(filed.id, 'proof-of-service');
    expect(proof).toMatchObject({ recipient: '顾小满', way: 'hall', servers: ['王强'] });
    expect(proof['documents']).toHaveLength(2);
  });
});

describe('LAW-27: fees', () => {
  it('are asked where the item has a code, not where they are waived, and never elsewhere', async () => {
    const [waived, free] = [await accepted('URB-03', { waiveFee: true }), await accepted('CUL-05')];
    await act(bureau, waived, 'site-inspection', 'inspected');
    for (const filed of [waived, free]) {
      await act(bureau, filed, 'review-and-decide', 'grant');
      await awaitTask(bureau, filed.id, 'deliver-result');
      expect(await paymentsOfCase(bureau.store.read, filed.id)).toEqual([]);
      expect(await sealedOf(filed.id, 'payment-notice')).toEqual([]);
    }
    const paying = await accepted('URB-03');
    await act(bureau, paying, 'site-inspection', 'inspected');
    await act(bureau, paying, 'review-and-decide', 'grant');
    await awaitTask(bureau, paying.id, 'confirm-payment');
    expect(await bodyOf(paying.id, 'payment-notice')).toMatchObject({ feeCode: 'AG-02', amount: 45_000 });
    // Nothing is sealed as long as nothing is paid.
    expect(await sealedOf(paying.id, 'decision')).toEqual([]);
  });
});

describe('LAW-30, LAW-38: what remains', () => {
  it('a package with every paper and the head of a record of every act and every step', async () => {
    const { id, item } = await granted('CUL-05');
    const entries = await entriesOfCase(bureau.store.read, id);
    const acts = await effectiveActs(bureau.store.read, id);
    expect(acts.map(({ elementId }) => elementId)).toEqual(['accept', 'review-and-decide', 'deliver-result']);
    expect(entries[0]).toMatchObject({ seq: 1, act: 'apply', actorName: '林悦', actorKind: 'person' });
    for (const { outcome, actorName, moment, elementId } of acts)
      expect(entries).toContainEqual(
        expect.objectContaining({ act: outcome, actorName, at: moment, elementId, flow: 'standard-approval' }),
      );
    expect(entries.every(({ flowVersion }) => flowVersion > 0)).toBe(true);
    const effects: { elementId: string }[] = await bureau.store.read('effects').where({ caseId: id });
    const byWorkers = entries.filter(({ actorKind }) => actorKind === 'worker').map(({ elementId }) => elementId);
    expect(byWorkers.sort()).toEqual(effects.map(({ elementId }) => elementId).sort());
    const archive = (await findArchive(bureau.store.read, id))!;
    const manifest = JSON.parse(archive.manifest) as { record: { seq: number; hash: string }; retention: string };
    expect([archive.retention, manifest.retention]).toEqual([item.retention, item.retention]);
    expect(entries.find(({ seq }) => seq === manifest.record.seq)?.hash).toBe(manifest.record.hash);
  });
});

describe('LAW-35, LAW-40: the bureau decides, the department supervises', () => {
  it('in the bureau’s name; the department hears of it once, also when it could not be reached at first', async () => {
    const { supervision } = bureau.connectors;
    const handOver = supervision.handOverGrant;
    const lost = { peer: 'supervision', verb: 'handOverGrant' } as const;
    let asked = 0;
    supervision.handOverGrant = async (...given) => {
      asked += 1;
      // The first answer gets lost on its way back.
      const answer = await handOver(...given);
      if (asked === 1) throw new ConnectorError('unreachable', { ...lost, reason: 'reset' });
      return answer;
    };
    const { id, item } = await granted('CUL-05').finally(() => {
      supervision.handOverGrant = handOver;
    });
    const [certificate] = await certificatesOfCase(bureau.store.read, id);
    expect(await told('supervision', id)).toMatchObject([
      {
        verb: 'handOverGrant',
        input: { department: item.supervisingDepartment, licenceNumber: certificate!.number, result: 'granted' },
      },
    ]);
    const [decision] = await sealedOf(id, 'decision');
    expect(JSON.parse(decision!.data).bureauName).toBe(bureau.config.bureauName);
  });

  it('and who works for one department does not act for another', async () => {
    const filed = await fileCase(bureau, 'CUL-05');
    await expect(complete(bureau, filed, 'accept', 'accept', { as: 'tang.ning' })).rejects.toMatchObject({
      code: 'task-other-department',
    });
  });
});
