import { Check } from 'typebox/value';
import type { CaseStatus } from '../../src/domain/case.ts';
import { itemOf } from '../../src/domain/catalogue/lookups.ts';
import { newId } from '../../src/domain/id.ts';
import { insertAct } from '../../src/store/acts.ts';
import { insertApplicant } from '../../src/store/applicants.ts';
import type { ApplicantRow } from '../../src/store/applicants.ts';
import type { CaseRow } from '../../src/store/cases.ts';
import { findCase, insertCase, lockCase } from '../../src/store/cases.ts';
import { insertRun } from '../../src/store/runs.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import type { Done, Verb, Work } from '../../src/usecases/work/verb.ts';

export const company: Partial<ApplicantRow> = {
  kind: 'organisation',
  name: '常州市武进区湖塘老街餐饮管理有限公司',
  phone: '13800001111',
  address: '常州市武进区湖塘镇花园街88号',
  email: 'office@example.cn',
};

let identities = 0;

export interface CaseOrder {
  item?: string;
  flow?: string;
  applicant?: Partial<ApplicantRow>;
  form?: Record<string, unknown>;
  status?: CaseStatus;
  change?: Partial<CaseRow>;
}

/** A case as the acceptance of an application leaves it, with its run bound. */
export const openCase = async (bureau: Bureau, order: CaseOrder = {}): Promise<string> => {
  const catalogue = bureau.catalogues.current;
  const item = itemOf(catalogue, order.item ?? 'MKT-09');
  const [id, runId, at] = [newId(), newId(), bureau.clock.now()];
  const flow = order.flow ?? item.process;
  await bureau.store.transaction(async (tx) => {
    const applicant: ApplicantRow = {
      id: newId(),
      kind: 'organisation',
      identity: `91320412MA1M${String((identities += 1)).padStart(6, '0')}`,
      name: '',
      pinyin: 'laojie',
      initials: 'lj',
      phone: '',
      address: '',
      email: '',
      createdAt: at,
      ...company,
      ...order.applicant,
    };
    const { id: applicantId } = await insertApplicant(tx, applicant);
    await insertCase(tx, {
      id,
      number: null,
      requestId: null,
      itemCode: item.code,
      departmentCode: item.department,
      catalogueVersion: catalogue.version,
      flow,
      release: 1,
      applicantId,
      applicantName: applicant.name,
      applicantPinyin: 'laojie',
      agent: null,
      title: item.nameZh,
      form: JSON.stringify({
        businessName: '湖塘老街餐饮店',
        scope: '热食类食品制售；冷食类食品制售',
        address: '常州市武进区湖塘镇花园街88号',
        contactName: '陈思远',
        contactPhone: '13800001111',
        deliveryWay: 'hall',
        truthStatement: true,
        ...order.form,
      }),
      channel: 'web',
      town: 'hutang',
      undertaking: 0,
      status: order.status ?? 'received',
      filedBy: null,
      filedAt: at,
      acceptedAt: null,
      decidedAt: null,
      closedAt: null,
      dueAt: null,
      round: 1,
      runId,
      ...order.change,
    });
    const key = String(2_251_799_813_685_249 + identities);
    const run = { id: runId, caseId: id, seq: 1, flow, flowVersion: 3, createdAt: at, boundAt: at };
    await insertRun(tx, { ...run, status: 'bound', processInstanceKey: key });
  });
  return id;
};

/** An act that the engine's record has made effective. */
export const act = async (
  bureau: Bureau,
  caseId: string,
  outcome: string,
  data: Record<string, unknown> = {},
  { elementId = outcome, actorKind = 'person' as 'person' | 'clock' | 'applicant', moment = bureau.clock.now() } = {},
): Promise<void> => {
  const subject = (await findCase(bureau.store.read, caseId))!;
  await bureau.store.transaction((tx) =>
    insertAct(tx, {
      id: newId(),
      caseId,
      runId: subject.runId,
      jobKey: newId(),
      elementId,
      round: subject.round,
      kind: 'complete',
      outcome,
      actorKind,
      actorId: 'u1',
      actorName: '周敏',
      data: JSON.stringify(data),
      status: 'effective',
      moment,
      createdAt: bureau.clock.now(),
      settledAt: bureau.clock.now(),
    }),
  );
};

export interface Performed extends Done {
  effectId: string;
}

/** The work of one step; the headers are checked as `doWork` checks them. */
export const workOf = async (
  bureau: Bureau,
  verb: Verb,
  caseId: string,
  headers: Record<string, string> = {},
  effectId = newId(),
): Promise<Work<never>> => {
  if (!Check(verb.headers, headers)) throw new Error(`headers refused: ${JSON.stringify(headers)}`);
  const subject = (await findCase(bureau.store.read, caseId))!;
  const catalogue = await bureau.catalogues.of(subject.catalogueVersion);
  const item = itemOf(catalogue, subject.itemCode);
  return { effectId, elementId: 'step', headers: headers as never, subject, item, catalogue };
};

/** Does a step as the worker does: prepared outside, committed in one transaction. `attempts` of prepare come before the commit. */
export const perform = async (
  bureau: Bureau,
  verb: Verb,
  caseId: string,
  headers: Record<string, string> = {},
  { attempts = 1, effectId = newId() } = {},
): Promise<Performed> => {
  let prepared: unknown;
  for (let attempt = 1; attempt <= attempts; attempt += 1)
    prepared = await verb.prepare?.(bureau, await workOf(bureau, verb, caseId, headers, effectId));
  const work = await workOf(bureau, verb, caseId, headers, effectId);
  const done = await bureau.store.transaction(async (tx) => {
    const subject = (await lockCase(tx, caseId))!;
    return verb.commit(bureau, tx, { ...work, subject }, prepared);
  });
  return { ...done, effectId };
};
