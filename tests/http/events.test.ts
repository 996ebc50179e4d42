import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFor } from '../../src/http/event-hub.ts';
import type { BureauEvent } from '../../src/usecases/bus.ts';
import type { Principal } from '../../src/usecases/principal.ts';
import { findUserByName } from '../../src/store/users.ts';
import { setUserStatus } from '../../src/usecases/people/set-user-status.ts';
import { openCase } from '../harness/case-without-engine.ts';
import { openHttp } from '../../src/http/open-http.ts';
import type { OpenHttp } from '../../src/http/open-http.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

const staff = (role: string, ...departments: string[]): Principal => ({
  id: `u-${role}`,
  username: role,
  name: role,
  roles: [role as never],
  departments,
  applicantId: null,
});
const applicant: Principal = { ...staff('applicant'), applicantId: 'a1' };
const owner = { applicantId: 'a1', departmentCode: 'MKT' };
const task: BureauEvent = {
  kind: 'task-opened',
  caseId: 'c1',
  jobKey: '1',
  groupName: 'acceptor',
  departmentCode: 'MKT',
};
const changed: BureauEvent = { kind: 'case-changed', caseId: 'c1', departmentCode: 'MKT' };
const incident: BureauEvent = { kind: 'incident', caseId: 'c1' };

describe('a hint', () => {
  it.each([
    ['of a task, to its role and department', task, staff('acceptor', 'MKT'), undefined, true],
    ['of a task, to its role everywhere', task, staff('acceptor', '*'), undefined, true],
    ['of a task, to another department', task, staff('acceptor', 'HLT'), undefined, false],
    ['of a task, to another role', task, staff('decider', '*'), undefined, false],
    ['of a task, to whoever holds it', { ...task, assignee: 'u-decider' }, staff('decider', 'HLT'), undefined, true],
    ['of a case, to nobody who does not look at it', changed, staff('acceptor', '*'), undefined, false],
    ['of a case, to staff who look at it', changed, staff('acceptor', 'MKT'), 'c1', true],
    ['of a case, to staff who may not see the case they name', changed, staff('acceptor', 'HLT'), 'c1', false],
    ['of a case, to an analyst who names it', changed, staff('analyst', '*'), 'c1', false],
    ['of a case, to its applicant', changed, applicant, undefined, true],
    ['of a case, to another applicant', changed, { ...applicant, applicantId: 'a2' }, 'c1', false],
    ['of an incident, to an administrator', incident, staff('admin', '*'), undefined, true],
    ['of an incident, to its applicant', incident, applicant, 'c1', false],
    ['of an incident, to a clerk', incident, staff('acceptor', '*'), undefined, false],
    ['of the clock, to everybody', { kind: 'clock-set', caseId: '' } as BureauEvent, applicant, undefined, true],
  ] as const)('%s: %#', (_, event, person, caseId, expected) => {
    expect(isFor(event, { person, caseId }, owner)).toBe(expected);
  });
});

describe('the stream', () => {
  let door: Door;
  let open: OpenHttp;
  let caseId: string;
  beforeAll(async () => {
    door = await openDoor();
    open = await openHttp(door.bureau, { host: '127.0.0.1', port: 0 });
    caseId = await openCase(door.bureau, { flow: 'standard-approval' });
  });
  afterAll(async () => {
    await open.close();
    await door.close();
  });

  const listen = async (
    username: string,
    query = '',
  ): Promise<{ status: number; until(word: string): Promise<string>; rest(): Promise<string> }> => {
    const answer = await fetch(`${open.url}/api/events${query}`, {
      headers: { cookie: await door.cookieOf(username) },
    });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const more = async (): Promise<boolean> => {
      const { done, value = '' } = await reader.read();
      text += value;
      return !done;
    };
    return {
      status: answer.status,
      until: async (word) => {
        while (!text.includes(word) && (await more()));
        return text;
      },
      rest: async () => {
        while (await more());
        return text;
      },
    };
  };

  it('is bound to the given host and says hello', async () => {
    expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(await (await listen('chen.jing')).until('event: hello')).toContain('retry: 2000');
  });

  it('brings a person what is theirs, and nothing of what is not', async () => {
    const clerk = await listen('tang.ning');
    await clerk.until('event: hello');
    const { bus } = door.bureau;
    bus.emit({ kind: 'task-opened', caseId, jobKey: '11', groupName: 'acceptor', departmentCode: 'HLT' });
    bus.emit({ kind: 'task-opened', caseId, jobKey: '12', groupName: 'decider', departmentCode: 'MKT' });
    bus.emit({ kind: 'case-changed', caseId, departmentCode: 'MKT' });
    bus.emit({
      kind: 'task-opened',
      caseId,
      jobKey: '13',
      groupName: 'acceptor',
      departmentCode: 'MKT',
      assignee: 'somebody',
    });
    const text = await clerk.until('"jobKey":"13"');
    expect(text).not.toMatch(/"jobKey":"1[12]"|case-changed|somebody/u);
  });

  it('brings the case that a page shows', async () => {
    const page = await listen('tang.ning', `?case=${caseId}`);
    await page.until('event: hello');
    door.bureau.bus.emit({ kind: 'case-changed', caseId, departmentCode: 'MKT' });
    expect(await page.until('case-changed')).toContain(caseId);
  });

  it('is refused to nobody known, and to one who has too many open', async () => {
    expect((await fetch(`${open.url}/api/events`)).status).toBe(401);
    const pages = [];
    for (let n = 0; n < 12; n += 1) pages.push(await listen('wang.qiang'));
    expect(pages.map(({ status }) => status)).toEqual(Array<number>(12).fill(200));
    expect((await listen('wang.qiang')).status).toBe(429);
  });

  it('counts no page that left while it was being let in', async () => {
    const cookie = await door.cookieOf('sun.hao');
    const { port } = new URL(open.url);
    for (let n = 0; n < 20; n += 1) {
      // The request arrives whole, and nobody is there any more when it is answered.
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(`GET /api/events HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`);
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    await expect.poll(async () => (await listen('sun.hao')).status).toBe(200);
  });

  it('ends when the bureau closes', async () => {
    const short = await openHttp(door.bureau, { host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${short.url}/api/events`, { headers: { cookie: await door.cookieOf('li.na') } });
    const text = answer.text();
    await short.close();
    expect(await text).toContain('event: hello');
  });

  it('is closed to an account that is disabled', async () => {
    const { read } = door.bureau.store;
    const [admin, user] = [(await findUserByName(read, 'guo.li'))!, (await findUserByName(read, 'sun.hao'))!];
    const cookie = await door.cookieOf('sun.hao');
    await setUserStatus(door.bureau, { ...staff('admin', '*'), id: admin.id }, user.id, 'disabled');
    expect((await fetch(`${open.url}/api/events`, { headers: { cookie } })).status).toBe(401);
  });
});
