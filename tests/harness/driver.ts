import { Readable } from 'node:stream';
import { materialsOf } from '../../src/domain/catalogue/lookups.ts';
import type { Item, Material } from '../../src/domain/catalogue/types.ts';
import { addWorkingDays } from '../../src/domain/calendar.ts';
import { shanghaiDay } from '../../src/domain/days.ts';
import { requiredMaterials } from '../../src/domain/materials.ts';
import { findCase } from '../../src/store/cases.ts';
import type { CaseRow } from '../../src/store/cases.ts';
import type { ElementRow } from '../../src/store/engine-log.ts';
import { runsOfCase } from '../../src/store/runs.ts';
import { openTasksOfCase } from '../../src/store/tasks.ts';
import type { TaskRow } from '../../src/store/tasks.ts';
import { findUserByName } from '../../src/store/users.ts';
import type { Application } from '../../src/usecases/application/application.ts';
import { submitApplication } from '../../src/usecases/application/submit-application.ts';
import { withdrawApplication } from '../../src/usecases/application/withdraw-application.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { provideMaterial } from '../../src/usecases/material/provide-material.ts';
import { uploadFile } from '../../src/usecases/material/upload-file.ts';
import type { Principal } from '../../src/usecases/principal.ts';
import { actorFor, principalOf } from '../../src/usecases/principal.ts';
import { awaitAct } from '../../src/usecases/task/await-act.ts';
import { completeTask } from '../../src/usecases/task/complete-task.ts';
import { signTask } from '../../src/usecases/task/sign-task.ts';
import { answer, applicationForm } from './answers.ts';
import { creditCode, mobile } from './identities.ts';
import { smallPdf } from './small-pdf.ts';

/** Who does which group's steps; a second person where one may not follow oneself. */
const people: Readonly<Record<string, string>> = {
  acceptor: 'lin.yue',
  applicant: 'lin.yue',
  inspector: 'zhou.wei',
  'expert-organiser': 'sun.hao',
  'hearing-officer': 'ma.lan',
  decider: 'zhao.min',
  cashier: 'li.na',
  deliverer: 'wang.qiang',
};

export interface FiledCase {
  id: string;
  item: Item;
  /** Materials that were left out at filing. */
  missing: string[];
  /** Those of them that are to be deferred, and come only before the decision. */
  deferred: string[];
  /** The decider waives the fee. */
  waiveFee: boolean;
}

const patienceMs = 20_000;
let serial = 0;

export const user = async (bureau: Bureau, username: string): Promise<Principal> =>
  principalOf((await findUserByName(bureau.store.read, username))!);

const uploads = new Map<string, Promise<string>>();

/** One scan that stands for every paper; the file store keeps it once. */
const scan = (bureau: Bureau, person: Principal): Promise<string> => {
  const key = `${bureau.copyId}/${person.id}`;
  const known =
    uploads.get(key) ??
    uploadFile(bureau, person, {
      name: '扫描件.pdf',
      mediaType: 'application/pdf',
      stream: Readable.from(smallPdf('scan')),
    }).then(({ id }) => id);
  uploads.set(key, known);
  return known;
};

export interface Filing {
  /** Which of the required materials are left out. */
  leaveOut?: (material: Material, index: number) => boolean;
  name?: string;
  undertaking?: boolean;
  /** Leaves one deferrable material for later. */
  defer?: boolean;
  waiveFee?: boolean;
  /** The last word on the application before it is filed. */
  change?: (application: Application) => Application;
}

/** Files an application at the window, for an applicant nobody has seen before. */
export const fileCase = async (bureau: Bureau, itemCode: string, filing: Filing = {}): Promise<FiledCase> => {
  const clerk = await user(bureau, 'lin.yue');
  const catalogue = bureau.catalogues.current;
  const item = catalogue.items.get(itemCode)!;
  const list = materialsOf(catalogue, itemCode);
  const conditions = Object.fromEntries(
    list.materials.flatMap(({ condition }) => (condition === null ? [] : [[condition, false]])),
  );
  const required = requiredMaterials(list, conditions);
  const deferred = required
    .filter(({ deferrable }) => filing.defer === true && deferrable)
    .slice(0, 1)
    .map(({ code }) => code);
  const missing = required
    .filter((material, index) => filing.leaveOut?.(material, index) === true && !deferred.includes(material.code))
    .map(({ code }) => code);
  const fileId = await scan(bureau, clerk);
  serial += 1;
  const n = serial + process.pid * 1_000;
  const { change = (same: Application) => same } = filing;
  const application: Application = {
    itemCode,
    applicant: {
      kind: 'organisation',
      name: filing.name ?? `示例企业${n}`,
      identity: creditCode(n),
      phone: mobile(n),
      address: '江苏省常州市武进区湖塘镇示例路1号',
    },
    form: applicationForm(item, { name: filing.name ?? `示例项目${n}`, undertaking: filing.undertaking ?? false }),
    conditions,
    materials: required
      .filter(({ code }) => ![...missing, ...deferred].includes(code))
      .map(({ code }) => ({ code, fileId })),
    channel: 'window',
    town: '',
  };
  const { caseId } = await submitApplication(bureau, clerk, change(application));
  return { id: caseId, item, missing, deferred, waiveFee: filing.waiveFee ?? false };
};

/** Waits for a change of the case until `ready` gives something; looks every `lookMs` too, since not all that changes is told. */
export const waitFor = async <T>(
  bureau: Bureau,
  caseId: string,
  what: string,
  ready: () => Promise<T | undefined>,
  lookMs = 200,
): Promise<T> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    const changed = bureau.bus.wait((event) => event.caseId === caseId, lookMs);
    const found = await ready();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Expected ${what} of case ${caseId}; ${await describeCase(bureau, caseId)}`);
    await changed;
  }
};

const describeCase = async (bureau: Bureau, caseId: string): Promise<string> => {
  const tasks = (await openTasksOfCase(bureau.store.read, caseId)).map(({ elementId }) => elementId);
  const incidents = await bureau.store.read('incidents').where({ caseId }).select('elementId', 'message');
  const { status } = (await findCase(bureau.store.read, caseId))!;
  return `status ${status}, open tasks [${tasks.join(', ')}], incidents ${JSON.stringify(incidents)}`;
};

/** The open task of a case at a step, in its present run: the one before may still end. */
export const awaitTask = (bureau: Bureau, caseId: string, elementId: string): Promise<TaskRow> => {
  const { read } = bureau.store;
  const ready = async (): Promise<TaskRow | undefined> => {
    const found = (await openTasksOfCase(read, caseId)).filter((task) => task.elementId === elementId);
    if (found.length === 0) return undefined;
    const { runId } = (await findCase(read, caseId))!;
    return found.find((task) => task.runId === runId);
  };
  // A task is told of when it opens: looking in between only costs the one who opens it.
  return waitFor(bureau, caseId, `the task ${elementId}`, ready, 1_000);
};

/** Waits until the case's instance has ended and gives the end event and the case. */
export const awaitEnd = (bureau: Bureau, caseId: string): Promise<{ end: string; subject: CaseRow }> =>
  waitFor(bureau, caseId, 'the end', async () => {
    const { read } = bureau.store;
    const keys = (await runsOfCase(read, caseId)).flatMap(({ processInstanceKey }) => processInstanceKey ?? []);
    // Asked after each change of the case: what has not ended is told by one row.
    const ended = await read<ElementRow>('elements').whereIn('elementInstanceKey', keys).where({ state: 'completed' });
    if (ended.length === 0) return undefined;
    const end = await read<ElementRow>('elements')
      .whereIn('processInstanceKey', keys)
      .where({ elementType: 'END_EVENT' })
      .where('elementId', 'like', 'end-%')
      .first();
    return end === undefined ? undefined : { end: end.elementId, subject: (await findCase(read, caseId))! };
  });

/** Waits until an act has taken effect. */
export const effective = async (bureau: Bureau, actId: string): Promise<void> => {
  const status = await awaitAct(bureau, actId, patienceMs);
  if (status !== 'effective') throw new Error(`Expected the act ${actId} to be effective, but it is ${status}`);
};

const sign = async (bureau: Bureau, task: TaskRow): Promise<void> => {
  const { signers = '0' } = JSON.parse(task.headers) as Record<string, string>;
  for (const name of ['zhou.wei', 'wu.lei', 'xu.fang'].slice(0, Number(signers)))
    await signTask(bureau, await user(bureau, name), task.jobKey, { findings: '属实' });
};

const give = async (bureau: Bureau, filed: FiledCase, codes: string[]): Promise<void> => {
  const clerk = await user(bureau, 'lin.yue');
  const fileId = await scan(bureau, clerk);
  for (const code of codes.splice(0)) await provideMaterial(bureau, clerk, filed.id, { code, fileId });
};

/**
 * Completes an open step as the person whose step it is, with the form that its outcome asks for and nothing before it.
 * `data` changes the form, `as` names another person.
 */
export const complete = async (
  bureau: Bureau,
  filed: FiledCase,
  elementId: string,
  outcome: string,
  { as, data = {} }: { as?: string; data?: Record<string, unknown> } = {},
): Promise<void> => {
  const task = await awaitTask(bureau, filed.id, elementId);
  const now = bureau.clock.now();
  const catalogue = bureau.catalogues.current;
  const form = answer(elementId, outcome, {
    item: filed.item,
    catalogue,
    missing: outcome === 'deferred-acceptance' ? filed.deferred : [...filed.missing, ...filed.deferred],
    laterDay: addWorkingDays(catalogue.calendar, shanghaiDay(now), 8),
    waiveFee: filed.waiveFee,
    now,
  });
  const person = await user(bureau, as ?? people[task.groupName]!);
  await effective(bureau, await completeTask(bureau, person, { jobKey: task.jobKey, data: { ...form, ...data } }));
};

/** Takes one step of a case with everything that the law asks before it: papers handed in, records signed. */
export const act = async (bureau: Bureau, filed: FiledCase, elementId: string, outcome: string): Promise<void> => {
  const task = await awaitTask(bureau, filed.id, elementId);
  if (outcome === 'withdraw') {
    const clerk = await user(bureau, 'lin.yue');
    return effective(
      bureau,
      await withdrawApplication(bureau, actorFor(clerk), { caseId: filed.id, reason: '计划改变' }),
    );
  }
  if (outcome === 'supplemented') await give(bureau, filed, filed.missing);
  if (outcome === 'grant' || outcome === 'forward') await give(bureau, filed, filed.deferred);
  await sign(bureau, task);
  await complete(bureau, filed, elementId, outcome);
};
