import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSecret } from '../../src/usecases/application/case-secret.ts';
import { findUserByName } from '../../src/store/users.ts';
import { lockCase } from '../../src/store/cases.ts';
import { actorFor, principalOf } from '../../src/usecases/principal.ts';
import { subjectOfCase } from '../../src/usecases/subject-of-case.ts';
import { writeRecord } from '../../src/usecases/write-record.ts';
import { act } from '../harness/case-without-engine.ts';
import { openCases } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
let own: string;
let foreign: string;
let secret: string;
const number = 'WJ-20260302-0001';

/** As if this clerk had taken a step of the case. */
const worked = async (caseId: string, username: string): Promise<void> => {
  const { bureau } = door;
  const clerk = principalOf((await findUserByName(bureau.store.read, username))!);
  await bureau.store.transaction(async (tx) => {
    const subject = (await lockCase(tx, caseId))!;
    await writeRecord(bureau, tx, await subjectOfCase(tx, subject), {
      actor: actorFor(clerk),
      act: 'accept',
      elementId: 'accept',
    });
  });
};

beforeAll(async () => {
  door = await openDoor();
  ({ foreign, own } = await openCases(door));
  secret = await caseSecret(door.bureau, foreign);
  for (const caseId of [own, foreign]) await worked(caseId, 'chen.jing');
});
afterAll(() => door.close());

const get = (username: string | null, url: string) => door.ask(username, { method: 'GET', url });
const post = (username: string | null, url: string, payload: object = {}) =>
  door.ask(username, { method: 'POST', url, payload });
const rate = (body: object) => post('gu.xiaoman', `/api/cases/${own}/rating`, body);
const followUp = async (username: string, status = 'open') =>
  (await get(username, `/api/follow-ups?status=${status}`)).json().items[0];

describe('a rating', () => {
  it('waits until the result has been delivered, and knows five levels', async () => {
    expect((await get('gu.xiaoman', `/api/cases/${own}/rating`)).json()).toMatchObject({ open: false, level: null });
    expect((await rate({ level: 'satisfied' })).json().code).toBe('rating-too-early');
    expect((await rate({ level: 'delighted' })).statusCode).toBe(400);
    expect((await rate({ level: 'satisfied', comment: 'x'.repeat(501) })).statusCode).toBe(400);
    for (const caseId of [own, foreign])
      await act(door.bureau, caseId, 'delivered', {}, { elementId: 'deliver-result' });
    expect((await get('gu.xiaoman', `/api/cases/${own}/rating`)).json()).toMatchObject({ open: true });
  });

  it('is given once by the applicant alone, and a good one opens no follow-up', async () => {
    expect((await post('hutang.canyin', `/api/cases/${own}/rating`, { level: 'satisfied' })).json().code).toBe(
      'case-not-found',
    );
    expect((await post('chen.jing', `/api/cases/${own}/rating`, { level: 'satisfied' })).json().code).toBe('forbidden');
    const answer = await rate({ level: 'satisfied', comment: '很快' });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      { open: false, level: 'satisfied', comment: '很快', followUp: null },
    ]);
    expect((await rate({ level: 'very-dissatisfied' })).json().code).toBe('already-rated');
    expect(await followUp('zhang.hua')).toBeUndefined();
  });

  it('is given with number and secret, and stands in the record', async () => {
    const bad = { number, level: 'very-dissatisfied', comment: '让我跑了三趟，请打13900002222' };
    expect((await post(null, '/api/track/rating', { ...bad, secret: 'WRONGSECRE' })).json().code).toBe(
      'case-secret-wrong',
    );
    expect((await post(null, '/api/track/rating', { ...bad, secret })).json()).toMatchObject({
      level: 'very-dissatisfied',
      // Five working days after Monday.
      followUp: { status: 'open', dueAt: '2026-03-09T15:59:59.999Z', provisional: false },
    });
    expect((await post(null, '/api/track', { number, secret })).json().rating).toMatchObject({ open: false });
    const entries = (await get('chen.jing', `/api/cases/${foreign}/timeline`)).json();
    expect(entries.at(-1)).toMatchObject({ act: 'rate', who: '陈**', detail: { followUp: true } });
  });
});

describe('a follow-up', () => {
  it('is shown masked, with its limits, and is kept from those who worked on the case', async () => {
    const shown = await followUp('chen.jing');
    expect(shown).toMatchObject({
      caseId: foreign,
      applicant: '陈**',
      ownWork: true,
      contactDueAt: '2026-03-03T15:59:59.999Z',
      comment: '让我跑了三趟，请打139****2222',
    });
    expect((await post('chen.jing', `/api/follow-ups/${shown.id}/take`)).json().code).toBe('follow-up-own-work');
    const qian = (await findUserByName(door.bureau.store.read, 'qian.feng'))!;
    await post('qian.feng', `/api/cases/${foreign}/recusals`, { userId: qian.id, reason: '与申请人相识' });
    expect((await post('qian.feng', `/api/follow-ups/${shown.id}/take`)).json().code).toBe('recused');
    for (const url of ['/api/follow-ups', '/api/follow-ups/counts'])
      expect((await get('wang.qiang', url)).json().code).toBe('forbidden');
    expect((await get('chen.jing', '/api/follow-ups/counts')).json()).toMatchObject({ open: 1, taken: 0, closed: 0 });
  });

  it('is taken by one, contacted, then closed with an answer that the applicant sees', async () => {
    const { id } = await followUp('lin.yue');
    const on = (verb: string, body: object = {}, username = 'lin.yue') =>
      post(username, `/api/follow-ups/${id}/${verb}`, body);
    expect((await on('contact', { note: '已联系' })).json().code).toBe('follow-up-not-yours');
    expect((await on('take')).statusCode).toBe(204);
    expect((await on('take', {}, 'zhao.min')).json().code).toBe('follow-up-taken');
    expect((await on('close', { result: '已整改' })).json().code).toBe('follow-up-no-contact');
    expect((await on('contact', { note: '申请人反映材料清单不清楚' })).statusCode).toBe(204);
    // The head takes over what another holds.
    expect((await on('take', {}, 'zhang.hua')).statusCode).toBe(204);
    expect((await on('close', { result: '已整改' })).json().code).toBe('follow-up-not-yours');
    expect((await on('close', { result: '' }, 'zhang.hua')).statusCode).toBe(400);
    expect((await on('close', { result: '材料清单已经改正' }, 'zhang.hua')).statusCode).toBe(204);
    expect((await on('take', {}, 'lin.yue')).json().code).toBe('follow-up-closed');
    expect((await post(null, '/api/track', { number, secret })).json().rating.followUp).toMatchObject({
      status: 'closed',
      result: '材料清单已经改正',
    });
    expect(await followUp('zhang.hua', 'closed')).toMatchObject({ id, assignee: { name: '张华', mine: true } });
    const acts = (await get('chen.jing', `/api/cases/${foreign}/timeline`))
      .json()
      .map(({ act: one }: { act: string }) => one);
    expect(acts.slice(-6)).toEqual([
      'rate',
      'recuse',
      'take-follow-up',
      'contact-applicant',
      'take-follow-up',
      'close-follow-up',
    ]);
    expect((await get('zhang.hua', '/api/follow-ups/counts')).json()).toEqual({
      open: 0,
      taken: 0,
      closed: 1,
      most: 1_000,
    });
    expect((await post('lin.yue', `/api/follow-ups/${'0'.repeat(26)}/take`)).json().code).toBe('follow-up-not-found');
  });
});
