import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/usecases/work/verbs/publish.ts';
import { monday } from '../harness/bureau-without-engine.ts';
import { openCase, perform } from '../harness/case-without-engine.ts';
import { stranger } from './cases-at-door.ts';
import type { Door } from './open-door.ts';
import { openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
}, 60_000);
afterAll(() => door.close());

interface Page {
  items: { content: Record<string, unknown> }[];
  next: string | null;
}

describe('LAW-14, LAW-31: public notices', () => {
  it('are there for everybody, the newest first, page by page, and of a person only with the family name', async () => {
    const numbers = ['WJ20260302-000001', 'WJ20260302-000002', 'WJ20260302-000003'];
    for (const [at, number] of numbers.entries()) {
      door.bureau.setTime(`2026-03-03T0${at}:00:00.000Z`);
      const change = { number, status: 'granted', acceptedAt: monday, decidedAt: monday } as const;
      await perform(door.bureau, publish, await openCase(door.bureau, { applicant: stranger, change }));
    }
    const seen: unknown[] = [];
    let mark: string | null = '';
    while (mark !== null) {
      const url: string = `/api/publications?limit=2${mark === '' ? '' : `&cursor=${mark}`}`;
      const answer = await door.ask(null, { method: 'GET', url });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toMatch(/陈思远|13900002222|320402199106050015|花园街88号/u);
      const { items, next } = answer.json() as Page;
      seen.push(...items.map(({ content }) => [content['caseNumber'], content['holder'], content['result']]));
      mark = next;
    }
    expect(seen).toEqual(numbers.toReversed().map((number) => [number, '陈**', 'granted']));
  });
});
