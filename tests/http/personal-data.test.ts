import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maskForm } from '../../src/http/views/mask-form.ts';
import { insertIncident } from '../../src/store/engine-log.ts';
import { entriesOfCase } from '../../src/store/record.ts';
import { findUserByName } from '../../src/store/users.ts';
import { askRecusal } from '../../src/usecases/people/ask-recusal.ts';
import { principalOf } from '../../src/usecases/principal.ts';
import { writeRecord } from '../../src/usecases/write-record.ts';
import { monday } from '../harness/bureau-without-engine.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { stranger } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let caseId: string;
const agent = { name: '林代理', identity: '320412198803120021', phone: '13900000009' };
beforeAll(async () => {
  door = await openDoor();
  caseId = await openCase(door.bureau, {
    flow: 'standard-approval',
    applicant: stranger,
    change: { applicantName: stranger.name, agent: JSON.stringify(agent) },
  });
}, 60_000);
afterAll(() => door.close());

const secrets = /陈思远|林代理|13900002222|13900000009|320412198803120021|320402199106050015|si\.yuan@/u;
const get = async (username: string, url: string): Promise<string> => {
  const { statusCode, body } = await door.ask(username, { method: 'GET', url });
  expect([url, statusCode]).toEqual([url, 200]);
  return body;
};

describe('LAW-31: personal data', () => {
  it.each([
    ['contactName', '陈思远', '陈**'],
    ['agentName', '林代理', '林**'],
    ['legalPersonName', '陈思远', '陈**'],
    ['businessName', '湖塘老街餐饮店', '湖塘老街餐饮店'],
    ['contactPhone', '13900002222', '139****2222'],
    ['phone', '0519-86310000', '051******0000'],
    ['agentIdentity', '320402199106050015', '320*************15'],
    ['address', '常州市武进区湖塘镇花园街88号', '常州市武进区湖塘镇****'],
    ['email', 'si.yuan@example.cn', 's******@example.cn'],
    ['scope', '联系电话13900002222', '联系电话139****2222'],
  ])('%s of a form is shown as it may be', (field, value, shown) => {
    expect(maskForm({ [field]: value })).toEqual({ [field]: shown });
    expect(maskForm({ rows: [{ [field]: value }] })).toEqual({ rows: [{ [field]: shown }] });
  });

  it('of an agent is masked with the case', async () => {
    const body = await get('chen.jing', `/api/cases/${caseId}`);
    expect(JSON.parse(body)).toMatchObject({ applicant: '陈**', agent: '林**' });
    expect(body).not.toMatch(secrets);
  });

  it('is masked in the record as people read it, whoever wrote it in', async () => {
    const subject = { id: caseId, flow: 'standard-approval', flowVersion: 1 };
    const actor = { kind: 'applicant', id: 'a', name: stranger.name } as const;
    const detail = { reason: '请打13900002222', rows: [{ note: 'si.yuan@example.cn' }] };
    await door.bureau.store.transaction((tx) =>
      writeRecord(door.bureau, tx, subject, { actor, act: 'withdraw', detail }),
    );
    const body = await get('chen.jing', `/api/cases/${caseId}/timeline`);
    expect(body).toContain('139****2222');
    expect(body).not.toMatch(secrets);
  });

  it('does not get into the record with the reason of a recusal', async () => {
    const clerk = principalOf((await findUserByName(door.bureau.store.read, 'chen.jing'))!);
    await askRecusal(door.bureau, clerk, { caseId, userId: clerk.id, reason: '亲属，电话13900002222' });
    const { detail } = (await entriesOfCase(door.bureau.store.read, caseId)).at(-1)!;
    expect(detail).toContain('亲属，电话139****2222');
  });

  it('is masked in what an incident says', async () => {
    const incident = { caseId, incidentKey: '1', processInstanceKey: '1', elementId: 'notify', jobKey: '1' };
    await door.bureau.store.transaction((tx) =>
      insertIncident(tx, {
        ...incident,
        errorType: 'JOB_NO_RETRIES',
        message: 'no answer for 13900002222',
        createdAt: monday,
        resolvedAt: null,
        flow: 'standard-approval',
        flowVersion: 1,
        elementInstanceKey: '1',
      }),
    );
    const body = await get('guo.li', '/api/incidents');
    expect(body).toContain('139****2222');
    expect(body).not.toMatch(secrets);
  });
});
