import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallPdf } from '../harness/small-pdf.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';
import { codeOf, multipart, photoUrl, png, visitsAt } from './visits-at-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
}, 60_000);
afterAll(() => door.close());

const { get, onSite, findingsFor, sendPhoto, record, deedsOf } = visitsAt(() => door);

describe('the visits of an inspector', () => {
  it('are the steps on site that one may do, due first, with a person’s name and address masked', async () => {
    const later = await onSite({ dueAt: '2026-03-25T15:59:59.999Z' });
    const first = await onSite({ dueAt: '2026-03-03T15:59:59.999Z' });
    const other = await onSite({ groupName: 'decider', headers: '{}' });
    const visits = (await get('zhou.wei', '/api/visits')).json() as Record<string, string>[];
    const keys = visits.map(({ jobKey }) => jobKey);
    expect(keys.indexOf(first.jobKey)).toBeLessThan(keys.indexOf(later.jobKey));
    expect(keys).toContain(later.jobKey);
    expect(keys).not.toContain(other.jobKey);
    expect(visits.find(({ jobKey }) => jobKey === first.jobKey)).toMatchObject({
      applicant: '陈**',
      place: '常州市武进区湖塘镇****',
      signers: 2,
      signatures: [],
      recorded: false,
    });
    expect((await get('chen.jing', '/api/visits')).json()).toEqual([]);
  });

  it('show what is needed on site in full, and say so once in the record', async () => {
    const { id, jobKey } = await onSite();
    for (let look = 0; look < 2; look += 1) {
      const page = (await get('zhou.wei', `/api/visits/${jobKey}`)).json();
      expect(page.checks).toHaveLength(7);
      expect(page.facts).toContainEqual(expect.objectContaining({ value: '常州市武进区湖塘镇花园街88号' }));
      expect(page.context).toMatchObject({ siteInspection: 'yes' });
    }
    expect(await deedsOf(id, 'view-personal-data')).toMatchObject([{ actorName: '周伟' }]);
    expect(await codeOf(get('chen.jing', `/api/visits/${jobKey}`))).toEqual([403, 'task-wrong-role']);
    expect(await codeOf(get('gu.xiaoman', `/api/visits/${jobKey}`))).toEqual([403, 'forbidden']);
  });

  it('go by the general list where an item has none', async () => {
    const { jobKey } = await onSite({ itemCode: 'MKT-12' }, { itemCode: 'MKT-12' });
    const { checks } = (await get('zhou.wei', `/api/visits/${jobKey}`)).json();
    expect(checks.map(({ code }: { code: string }) => code)).toContain('exits-clear');
  });

  it('give nothing of the applicant away when they are over', async () => {
    const { jobKey } = await onSite({ status: 'completed' });
    expect((await get('zhou.wei', `/api/visits/${jobKey}`)).json()).toMatchObject({ facts: [], checks: [] });
  });
});

describe('a photo', () => {
  it('is kept once a key, with its time, place, taker and hash, and every view of it is recorded', async () => {
    const { id, jobKey } = await onSite();
    const key = randomUUID();
    const [first, again] = [
      (await sendPhoto('zhou.wei', photoUrl(jobKey, key))).json(),
      (await sendPhoto('zhou.wei', photoUrl(jobKey, key), multipart(Buffer.concat([png, png])))).json(),
    ];
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      taker: '周伟',
      takenAt: '2026-03-02T01:59:00.000Z',
      location: { latitude: 31.7, longitude: 119.9, accuracy: 12 },
    });
    expect(await deedsOf(id, 'add-photo')).toHaveLength(1);
    await record('zhou.wei', jobKey, await findingsFor(jobKey, { photos: [key] }));
    const [shown] = (await get('zhao.min', `/api/cases/${id}/inspections`)).json();
    expect(shown).toMatchObject({ photos: [{ id: first.id }], author: { name: '周伟' } });
    const file = `/api/cases/${id}/inspection-photos/${first.id}/file`;
    const answer = await get('zhao.min', `${file}?disposition=inline`);
    expect(answer.rawPayload.equals(png)).toBe(true);
    expect(answer.headers['content-type']).toBe('image/png');
    expect(await deedsOf(id, 'fetch-photo')).toMatchObject([{ actorName: '赵敏' }]);
    const other = await onSite();
    expect(await codeOf(get('zhao.min', file.replace(id, other.id)))).toEqual([404, 'photo-not-found']);
    expect(await codeOf(get('li.na', file))).toEqual([403, 'forbidden']);
  });

  it('says so where the place is not told', async () => {
    const { jobKey } = await onSite();
    const answer = await sendPhoto('zhou.wei', photoUrl(jobKey, randomUUID(), '&missing=denied'));
    expect(answer.json()).toMatchObject({ location: { missing: 'denied' } });
  });

  it.each([
    [
      'larger than a photo need be',
      multipart(Buffer.concat([png, Buffer.alloc(8 * 1024 * 1024)])),
      413,
      'file-too-large',
    ],
    ['that is none', multipart(Buffer.from(smallPdf('x')), 'application/pdf', 'a.pdf'), 415, 'file-type-not-allowed'],
    ['with another name than its content', multipart(png, 'image/jpeg', 'a.jpg'), 422, 'file-type-forged'],
  ])('%s is refused', async (_, payload, status, code) => {
    const { id, jobKey } = await onSite();
    expect(await codeOf(sendPhoto('zhou.wei', photoUrl(jobKey, randomUUID()), payload))).toEqual([status, code]);
    expect(await deedsOf(id, 'add-photo')).toEqual([]);
  });

  it.each([
    ['by one of another role', 'chen.jing', {}, 403, 'task-wrong-role'],
    ['for a task that is over', 'zhou.wei', { status: 'cancelled' as const }, 409, 'task-not-open'],
    ['for a step that is not on site', 'zhou.wei', { headers: '{}' }, 422, 'inspection-not-here'],
  ])('%s is refused', async (_, who, task, status, code) => {
    const { jobKey } = await onSite(task);
    expect(await codeOf(sendPhoto(who, photoUrl(jobKey, randomUUID())))).toEqual([status, code]);
  });
});
