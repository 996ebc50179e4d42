import { setTimeout as sleep } from 'node:timers/promises';
import { materialsOf } from '../../../src/domain/catalogue/lookups.ts';
import { requiredMaterials } from '../../../src/domain/materials.ts';
import { catalogue } from '../../domain/catalogue-files.ts';
import { answer, applicationForm } from '../../harness/answers.ts';
import { creditCode, mobile } from '../../harness/identities.ts';
import { smallPdf } from '../../harness/small-pdf.ts';
import type { FlowPath } from '../../processes/paths/path.ts';
import type { People } from './people.ts';
import type { PlannedCase } from './plan.ts';
import { signedStep } from './plan.ts';

/** What a person was told of an act; `lost`: no answer came. */
export interface Told {
  caseId: string;
  elementId: string;
  outcome: string;
  jobKey: string;
  actId: string | null;
  said: 'effective' | 'pending' | 'overtaken' | 'refused' | 'lost';
}

/** What a case had in its hands when its flow was revised. */
export interface Kept {
  number: string | null;
  /** Documents that were sealed by then. */
  documents: { id: string; number: string }[];
}

export interface Driven {
  flow: string;
  path: FlowPath;
  requestId: string;
  /** Every id that the bureau gave for this one application. */
  caseIds: Set<string>;
  filedAt: string;
  told: Told[];
  /** Null where the case did not wait for a revision. */
  kept: Kept | null;
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
  inspector: 'zhou.wei',
  cashier: 'li.na',
};
const clerk = 'lin.yue';
/** Who signs where two have to. */
const signers = ['zhou.wei', 'wu.lei'];
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
  return answered.body as { number: string | null; status: string; filedAt: string; steps: Step[] };
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

const stepOf = async (people: People, caseId: string, element: string): Promise<Step | undefined> =>
  (await readCase(people, caseId)).steps.find(({ elementId }) => elementId === element);

/** Whether the task has ended, and whether an act on it is on its way. `gone`: another task has taken its place. */
const readTask = async (people: People, jobKey: string): Promise<{ status: string; pending: boolean }> => {
  const answered = await people.ask(clerk, 'GET', `/api/tasks/${jobKey}`);
  if (answered.status === 404) return { status: 'gone', pending: false };
  expectStatus(answered, 200, 'the task');
  const { task, pending } = answered.body as { task: { status: string }; pending: boolean };
  return { status: task.status, pending };
};

/** Puts a signature under the step, whichever task stands for it now; a second one is refused and does no harm. */
const sign = async (people: People, caseId: string, element: string, signer: string): Promise<void> => {
  await until(`the signature of ${signer}`, async () => {
    const step = await stepOf(people, caseId, element);
    if (step === undefined) return undefined;
    const data = { findings: '属实' };
    const answered = await people.ask(signer, 'POST', `/api/tasks/${step.jobKey}/sign`, { data });
    if (answered.status === 204 || answered.body['code'] === 'already-signed') return true;
    // Its task is on the way to another run.
    if (answered.status !== 404 && answered.status !== 409) expectStatus(answered, 204, `the signature of ${signer}`);
    return undefined;
  });
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
  // 409: an earlier act, whose answer was lost, is on its way or has ended the task, or the case is on the move. 404: it has moved.
  else if (![404, 409, 429].includes(answered.status)) expectStatus(answered, 200, `${elementId} ${outcome}`);
};

const takeStep = async (people: People, driven: Driven, caseId: string, element: string, outcome: string) => {
  let step = await until(`the step ${element}`, () => stepOf(people, caseId, element));
  if (element === signedStep) for (const signer of signers) await sign(people, caseId, element, signer);
  await until(`the end of ${element}`, async () => {
    const { status, pending } = await readTask(people, step.jobKey);
    if (status === 'gone') {
      // A move has given the step another task.
      step = (await stepOf(people, caseId, element)) ?? step;
      return undefined;
    }
    if (status !== 'open') return status;
    if (!pending) await act(people, driven, caseId, step, outcome);
    return undefined;
  });
};

/** Waits at a step for the revision of its flow, half done where two have to sign it. Gives what the case has by then. */
const holdAt = async (people: People, caseId: string, element: string): Promise<Kept> => {
  await until(`the step ${element}`, () => stepOf(people, caseId, element));
  if (element === signedStep) await sign(people, caseId, element, signers[0]!);
  const answered = await people.ask(clerk, 'GET', `/api/cases/${caseId}/documents`);
  expectStatus(answered, 200, 'the documents');
  const documents = answered.body as unknown as { id: string; number: string; status: string }[];
  const { number } = await readCase(people, caseId);
  return { number, documents: documents.filter(({ status }) => status === 'sealed') };
};

/**
 * Tells one case over HTTP from its application to its end; `onStep` hears of every step that is done, `hold` lets it wait
 * before one of them.
 */
export const driveCase = async (
  people: People,
  { flow, path, serial }: PlannedCase,
  {
    requestId,
    hold,
    onStep,
  }: { requestId: string; hold: { at: number; wait(): Promise<void> } | null; onStep: () => void },
): Promise<Driven> => {
  const driven: Driven = {
    ...{ flow, path, requestId, caseIds: new Set<string>(), filedAt: '' },
    ...{ told: [], kept: null, error: null },
  };
  try {
    const caseId = await file(people, driven, serial);
    driven.filedAt = (await readCase(people, caseId)).filedAt;
    onStep();
    for (const [index, [element, outcome]] of path.choices.entries()) {
      if (hold?.at === index) {
        driven.kept = await holdAt(people, caseId, element);
        await hold.wait();
      }
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
