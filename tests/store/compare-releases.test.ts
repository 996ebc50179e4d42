import { expect, it } from 'vitest';
import { insertCase } from '../../src/store/cases.ts';
import type { CaseRow } from '../../src/store/cases.ts';
import { compareReleases } from '../../src/store/compare-releases.ts';
import { onBothDatabases } from './on-both.ts';

const filedAt = '2026-03-02T01:00:00.000Z';
const after = (days: number): string => new Date(Date.parse(filedAt) + days * 86_400_000).toISOString();

/** A case of a release that was decided after so many days; null: not yet. */
const caseOf = (release: number, at: number, days: number | null): CaseRow => ({
  ...{ id: `${release}-${at}`, number: null, requestId: null, itemCode: 'DRC-03', departmentCode: 'DRC' },
  ...{ catalogueVersion: 'v', flow: 'filing', release, applicantId: 'a', applicantName: '某', applicantPinyin: 'mou' },
  ...{ agent: null, title: 't', form: '{}', channel: 'window', town: '', undertaking: 0, filedBy: null, filedAt },
  ...{
    status: days === null ? 'accepted' : at % 4 === 0 ? 'refused' : 'granted',
    round: 1,
    runId: `r${release}-${at}`,
  },
  ...{ acceptedAt: null, decidedAt: days === null ? null : after(days), closedAt: null, dueAt: null },
});

onBothDatabases('the comparison of releases', (open) => {
  it('counts cases, decisions, refusals, send-backs and ratings, with the median of the days and its interval', async () => {
    const store = await open();
    const rows = [
      // 1 … 20 days, and one that is not decided.
      ...Array.from({ length: 20 }, (_, at) => caseOf(1, at, at + 1)),
      caseOf(1, 99, null),
      ...[2, 4, 10].map((days, at) => caseOf(2, at, days)),
      { ...caseOf(2, 50, 1), flow: 'other' },
    ];
    await store.transaction(async (tx) => {
      for (const row of rows) await insertCase(tx, row);
      for (const [id, caseId] of [
        ['a', '1-3'],
        ['b', '1-3'],
        ['c', '1-4'],
      ] as const)
        await tx('acts').insert({
          ...{ id, caseId, runId: 'r', jobKey: id, elementId: 'accept', round: 1, outcome: 'accept', data: '{}' },
          ...{ kind: 'send-back', status: id === 'c' ? 'overtaken' : 'effective', moment: filedAt, createdAt: filedAt },
          ...{ actorKind: 'person', actorId: 'p', actorName: 'p' },
        });
      for (const [caseId, level] of [
        ['1-1', 'satisfied'],
        ['1-2', 'very-dissatisfied'],
      ] as const)
        await tx('ratings').insert({ id: caseId, caseId, level, comment: '', ratedBy: 'x', ratedAt: filedAt });
    });
    const [two, one] = await compareReleases(store.read, 'filing', [1, 2, 3]);
    expect(one).toMatchObject({ release: 1, cases: 21, decided: 20, refused: 5, sentBack: 1, rated: 2, badRatings: 1 });
    // Twenty values: the median lies between the 10th and 11th, its interval from the 6th to the 15th.
    expect([one?.medianDays, one?.daysFrom, one?.daysTo].map((days) => Math.round(days! * 10) / 10)).toEqual([
      10.5, 6, 15,
    ]);
    expect(two).toMatchObject({
      release: 2,
      cases: 3,
      decided: 3,
      sentBack: 0,
      rated: 0,
      daysFrom: null,
      daysTo: null,
    });
    expect(Math.round(two!.medianDays!)).toBe(4);
    expect(await compareReleases(store.read, 'filing', [])).toEqual([]);
  });
});
