import { beforeAll, describe, expect, it } from 'vitest';
import { applicationForm } from '../harness/answers.ts';
import type { Session } from '../harness/browserless.ts';
import { signIn } from '../harness/browserless.ts';
import { awaitTask, fileCase } from '../harness/driver.ts';
import { creditCode, mobile } from '../harness/identities.ts';
import { smallPdf } from '../harness/small-pdf.ts';
import { sharedSystem } from '../harness/system.ts';
import { newId } from '../../src/domain/id.ts';
import type { System } from '../../src/main.ts';
import { findReleaseRequest } from '../../src/store/release-requests.ts';
import { reserveRelease } from '../../src/store/releases.ts';
import { deployApproved, systemActor } from '../../src/usecases/release/deploy-approved.ts';
import { keepRequest, undecided } from '../../src/usecases/release/request-release.ts';

let system: System;
let clerk: Session;

beforeAll(async () => {
  system = await sharedSystem();
  clerk = await signIn(system.url, 'lin.yue');
});

const application = (change: object = {}): Record<string, unknown> => ({
  itemCode: 'DRC-03',
  applicant: {
    kind: 'organisation',
    name: '示例企业',
    identity: creditCode(770_001),
    phone: mobile(770_001),
    address: '武进区示例路1号',
  },
  form: applicationForm(system.bureau.catalogues.current.items.get('DRC-03')!),
  conditions: {},
  materials: [],
  ...change,
});

const applicant = (change: object): Record<string, unknown> =>
  application({ applicant: { ...(application()['applicant'] as object), ...change } });

const form = (change: object): Record<string, unknown> =>
  application({ form: { ...(application()['form'] as object), ...change } });

const caseCount = async (): Promise<number> =>
  Number((await system.bureau.store.read('cases').count({ n: '*' }))[0]!['n']);

describe('bad input gets a clear answer, and nothing is half done', () => {
  it.each([
    ['an unknown item', () => application({ itemCode: 'XXX-99' }), 404, 'unknown-item', 'itemCode'],
    ['a missing form field', () => form({ scope: '' }), 400, 'invalid-input', 'scope'],
    ['a form field that is too long', () => form({ scope: '字'.repeat(2001) }), 400, 'invalid-input', 'scope'],
    ['no truth statement', () => form({ truthStatement: false }), 422, 'truth-statement', 'form.truthStatement'],
    [
      'a wrong credit code',
      () => applicant({ identity: '91320412MA1DEM0070' }),
      422,
      'credit-code-check',
      'applicant.identity',
    ],
    [
      'a wrong identity number',
      () => applicant({ kind: 'person', identity: '320412198803120022' }),
      422,
      'identity-number-check',
      'applicant.identity',
    ],
    [
      'a birth in the future',
      () => applicant({ kind: 'person', identity: '320412209903120027' }),
      422,
      'identity-number-birth',
      'applicant.identity',
    ],
    ['a wrong phone number', () => applicant({ phone: '12345' }), 422, 'phone-format', 'applicant.phone'],
    [
      'a material outside the list',
      () => application({ materials: [{ code: 'bank-book', fileId: 'x'.repeat(26) }] }),
      422,
      'material-not-listed',
      'materials',
    ],
    [
      'a file nobody uploaded',
      () => application({ materials: [{ code: 'application-form', fileId: '0'.repeat(26) }] }),
      422,
      'file-unknown',
      'materials',
    ],
    [
      'an undertaking where none is open',
      () => form({ undertaking: true }),
      422,
      'undertaking-closed',
      'form.undertaking',
    ],
    ['a field nobody knows', () => application({ surprise: 1 }), 400, 'invalid-input', 'surprise'],
  ])('refuses an application with %s', async (_, body, status, code, field) => {
    const before = await caseCount();
    const answer = await clerk.post('/api/applications', body());
    expect(answer.body).toMatchObject({ code, field });
    expect(answer.body.message).toEqual({ zh: expect.stringMatching(/[一-龥]/), en: expect.stringMatching(/[a-z]/) });
    expect(answer.status).toBe(status);
    expect(await caseCount()).toBe(before);
  });

  it.each([
    [
      'a program that calls itself a PDF',
      Buffer.from('MZ\u0000\u0000 program'),
      'scan.pdf',
      'application/pdf',
      'file-type-not-allowed',
    ],
    [
      'a page that calls itself a picture',
      Buffer.from('<html><script>1</script></html>'),
      'a.png',
      'image/png',
      'file-type-not-allowed',
    ],
    ['a PDF that calls itself a picture', smallPdf('x'), 'a.png', 'image/png', 'file-type-forged'],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'application/pdf', 'file-empty'],
    [
      'more than 20 MB',
      Buffer.concat([smallPdf('x'), Buffer.alloc(21 * 1024 * 1024)]),
      'a.pdf',
      'application/pdf',
      'file-too-large',
    ],
  ])('refuses an upload of %s', async (_, content, name, type, code) => {
    const answer = await clerk.upload(content, name, type);
    expect(answer.body).toMatchObject({ code });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it.each([
    '../../etc/passwd.pdf',
    '..\\..\\boot.pdf',
    'a/b/c.pdf',
    '\u202Efdp.exe.pdf',
    'con.pdf',
    `${'长'.repeat(300)}.pdf`,
  ])('keeps a file named %s under a harmless name', async (name) => {
    const { status, body } = await clerk.upload(smallPdf('x'), name, 'application/pdf');
    expect(status).toBe(201);
    expect(body.name).not.toMatch(/[/\\\u202E]|\.\./);
    expect(body.name.length).toBeLessThanOrEqual(120);
  });

  it.each(['abc', '-1', '1e9', '9223372036854775808', '%00', "1'or'1"])('refuses the task key %s', async (key) => {
    const answer = await clerk.post(`/api/tasks/${encodeURIComponent(key)}/claim`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.code).toMatch(/^(malformed-key|invalid-input|task-not-found)$/);
  });

  it('refuses JSON that is broken, too deep or too large', async () => {
    const broken = await clerk.raw('/api/applications', '{"itemCode":', 'application/json');
    const deep = await clerk.raw('/api/applications', '['.repeat(50_000) + ']'.repeat(50_000), 'application/json');
    const large = await clerk.raw('/api/applications', `{"itemCode":"${'x'.repeat(2_000_000)}"}`, 'application/json');
    const proto = await clerk.raw('/api/applications', '{"__proto__":{"roles":["admin"]}}', 'application/json');
    for (const { status, body } of [broken, deep, large, proto]) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.message.zh).toMatch(/[一-龥]/);
    }
  });

  it('keeps a clerk of one department away from tasks of another', async () => {
    const { id } = await fileCase(system.bureau, 'DRC-03');
    const { jobKey } = await awaitTask(system.bureau, id, 'accept');
    const tang = await signIn(system.url, 'tang.ning');
    expect((await tang.post(`/api/tasks/${jobKey}/claim`)).body).toMatchObject({
      code: expect.stringMatching(/task-(other-department|not-found)/),
    });
    expect(
      (await tang.post(`/api/tasks/${jobKey}/complete`, { data: { outcome: 'accept' } })).status,
    ).toBeGreaterThanOrEqual(403);
    const listed = await tang.get('/api/tasks');
    expect(listed.body.items.map((task: { jobKey: string }) => task.jobKey)).not.toContain(jobKey);
  });

  it('refuses an outcome that the step does not offer, and a form with holes', async () => {
    const { id } = await fileCase(system.bureau, 'DRC-03');
    const { jobKey } = await awaitTask(system.bureau, id, 'accept');
    const grant = await clerk.post(`/api/tasks/${jobKey}/complete`, { data: { outcome: 'grant' } });
    expect(grant.body).toMatchObject({ code: 'outcome-not-allowed', field: 'outcome' });
    const reject = await clerk.post(`/api/tasks/${jobKey}/complete`, { data: { outcome: 'reject-acceptance' } });
    expect(reject.body).toMatchObject({ code: 'invalid-input', field: expect.stringMatching(/reject/) });
  });

  it('completes a task once, however often it is asked', async () => {
    const { id } = await fileCase(system.bureau, 'DRC-03');
    const { jobKey } = await awaitTask(system.bureau, id, 'accept');
    const ask = () => clerk.post(`/api/tasks/${jobKey}/complete`, { data: { outcome: 'accept' } });
    const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });
});

describe('deployment', () => {
  it.each([
    ['a diagram that is not XML', 'bad.bpmn', 'not xml'],
    ['an element without a way out', 'bad.bpmn', diagram('<bpmn:serviceTask id="t" />')],
    ['a condition that is not FEEL', 'bad.bpmn', diagram('', '=((')],
  ])('refuses %s, and keeps the release in force', async (_, name, content) => {
    const { bureau } = system;
    const releases = async () => (await bureau.store.read('releases').count({ n: '*' }))[0]!['n'];
    const before = await releases();
    const id = newId();
    const flows = JSON.stringify({ [name.replace('.bpmn', '')]: null });
    const files = JSON.stringify({ [name]: content });
    const open = {
      ...undecided,
      status: 'approved' as const,
      decidedBy: 'x',
      decidedByName: 'x',
      rollOut: '{"kind":"all"}',
    };
    const request = await bureau.store.transaction(async (tx) =>
      keepRequest(bureau, tx, systemActor, {
        ...{ id, origin: 'files', flow: 'bad', draftId: null, draftVersion: null, flows, files, contentHash: id },
        ...{ catalogueVersion: '', findings: '[]', indicators: '{}', why: '试', ...open },
        release: await reserveRelease(tx),
      }),
    );
    await expect(deployApproved(bureau, request)).rejects.toThrow(/bad|t|diagram|FEEL|parse/i);
    expect((await findReleaseRequest(bureau.store.read, id))?.status).toBe('refused');
    expect(await releases()).toBe(before);
  });
});

function diagram(more: string, condition = '=true'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
  <bpmn:process id="bad" isExecutable="true">
    <bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="g" />
    <bpmn:exclusiveGateway id="g"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:sequenceFlow id="f2" sourceRef="g" targetRef="e"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:endEvent id="e"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>${more}
  </bpmn:process>
</bpmn:definitions>`;
}
