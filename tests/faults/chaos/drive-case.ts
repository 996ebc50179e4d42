import { setTimeout as sleep } from 'node:timers/promises';
import { materialsOf } from '../../../src/domain/catalogue/lookups.ts';
import { requiredMaterials } from '../../../src/domain/materials.ts';
import { catalogue } from '../../domain/catalogue-files.ts';
import { answer, applicationForm } from '../../harness/answers.ts';
import { creditCode, mobile } from '../../harness/identities.ts';
import { smallPdf } from '../../harness/small-pdf.ts';
import type { FlowPath } from '../../processes/paths/path.ts';
import type { People } from './people.ts';

/** What a person was told of an act; `lost`: no answer came. */
export interface Told {
  caseId: string;
  elementId: string;
  outcome: string;
  jobKey: string;
  actId: string | null;
  said: 'effective' | 'pending' | 'overtaken' | 'refused' | 'lost';
}

export interface Driven {
  path: FlowPath;
  requestId: string;
  /** Every id that the bureau gave for this one application. */
  caseIds: Set<string>;
  filedAt: string;
  told: Told[];
  error: string | null;
}

interface Step {
  jobKey: string;
  elementId: string;
  group: string;
}

const doers: Readonly<Record<string, string>> = {
  acceptor: 'lin.yue',
  decider: 'zhao.min',
  deliverer: 'wang.qiang',
  cashier: 'li.na',
};
const clerk = 'lin.yue';
const patienceMs = 300_000;

const expectStatus = (answered: { status: number; body: object }, status: number, what: string): void => {
  if (answered.status !== status)
    throw new Error(`${what}: expected ${status}, got ${answered.status} ${JSON.stringify(answered.body)}`);
};

const upload = async (people: People, text: string): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([smallPdf(text)], { type: 'application/pdf' }), '扫描件.pdf');
  const answered = await people.ask(clerk, 'POST', '/api/files', form);
  expectStatus(answered, 201, 'the upload');
  return String(answered.body['id']);
};

const file = async (people: People, driven: Driven, serial: number): Promise<string> => {
  const item = catalogue().items.get(driven.path.item)!;
  const list = materialsOf(catalogue(), item.code);
  const conditions = Object.fromEntries(
    list.materials.flatMap(({ condition }) => (condition === null ? [] : [[condition, false]])),
  );
  const fileId = await upload(people, driven.requestId);
  const name = `示例企业${driven.requestId}`;
  const application = {
    itemCode: item.code,
    applicant: {
      kind: 'organisation',
      name,
      identity: creditCode(serial),
      phone: mobile(serial),
      address: '江苏省常州市武进区湖塘镇示例路1号',
    },
    form: applicationForm(item, { name }),
    conditions,
    materials: requiredMaterials(list, conditions).map(({ code }) => ({ code, fileId })),
    requestId: driven.requestId,
  };
  // Every third is sent twice, as by somebody who did not wait for the answer.
  for (let times = serial % 3 === 0 ? 2 : 1; times > 0; times -= 1) {
    const answered = await people.ask(clerk, 'POST', '/api/applications', application);
    expectStatus(answered, 201, 'the application');
    driven.caseIds.add(String(answered.body['caseId']));
  }
  return [...driven.caseIds][0]!;
};

const readCase = async (people: People, caseId: string) => {
  const answered = await people.ask(clerk, 'GET', `/api/cases/${caseId}`);
  expectStatus(answered, 200, 'the case');
  return answered.body as { status: string; filedAt: string; steps: Step[] };
};

/** Looks at the case again and again until there is what is waited for. */
const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  const end = performance.now() + patienceMs;
  for (let pause = 100; ; pause = Math.min(pause * 1.5, 1_500)) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(pause * (0.5 + Math.random() / 2));
  }
};

/** Whether the task has ended, and whether an act on it is on its way. */
const readTask = async (people: People, jobKey: string): Promise<{ status: string; pending: boolean }> => {
  const answered = await people.ask(clerk, 'GET', `/api/tasks/${jobKey}`);
  expectStatus(answered, 200, 'the task');
  const { task, pending } = answered.body as { task: { status: string }; pending: boolean };
  return { status: task.status, pending };
};

/** Asks for one act once; what the person is told goes into the book. Undefined: no answer, or somebody was quicker. */
const act = async (people: People, driven: Driven, caseId: string, step: Step, outcome: string): Promise<void> => {
  const withdrawn = outcome === 'withdraw';
  const item = catalogue().items.get(driven.path.item)!;
  const { filedAt } = driven;
  const context = {
    item,
    catalogue: catalogue(),
    missing: [],
    waiveFee: false,
    laterDay: filedAt.slice(0, 10),
    now: filedAt,
  };
  const answered = withdrawn
    ? await people.once(clerk, 'POST', `/api/cases/${caseId}/withdraw`, { reason: '计划改变' })
    : await people.once(doers[step.group]!, 'POST', `/api/tasks/${step.jobKey}/complete`, {
        data: answer(step.elementId, outcome, context),
      });
  const { jobKey, elementId } = step;
  const note = (actId: string | null, said: Told['said']): unknown =>
    driven.told.push({ caseId, elementId, outcome, jobKey, actId, said });
  if (answered === undefined || answered.status >= 500) note(null, 'lost');
  else if (answered.status === 200) note(String(answered.body['actId']), answered.body['act'] as Told['said']);
  // 409: an earlier act, whose answer was lost, is on its way or has ended the task.
  else if (answered.status !== 409 && answered.status !== 429) expectStatus(answered, 200, `${elementId} ${outcome}`);
};

const takeStep = async (people: People, driven: Driven, caseId: string, element: string, outcome: string) => {
  const step = await until(`the step ${element}`, async () =>
    (await readCase(people, caseId)).steps.find(({ elementId }) => elementId === element),
  );
  await until(`the end of ${element}`, async () => {
    const { status, pending } = await readTask(people, step.jobKey);
    if (status !== 'open') return status;
    if (!pending) await act(people, driven, caseId, step, outcome);
    return undefined;
  });
};

/** Tells one case over HTTP from its application to its end; `onStep` hears of every step that is done. */
export const driveCase = async (
  people: People,
  path: FlowPath,
  { requestId, serial, onStep }: { requestId: string; serial: number; onStep: () => void },
): Promise<Driven> => {
  const driven: Driven = { path, requestId, caseIds: new Set(), filedAt: '', told: [], error: null };
  try {
    const caseId = await file(people, driven, serial);
    driven.filedAt = (await readCase(people, caseId)).filedAt;
    onStep();
    for (const [element, outcome] of path.choices) {
      await takeStep(people, driven, caseId, element, outcome);
      onStep();
    }
    await until(`the state ${path.status}`, async () =>
      (await readCase(people, caseId)).status === path.status ? true : undefined,
    );
  } catch (error) {
    driven.error = error instanceof Error ? error.message : String(error);
  }
  return driven;
};
