import { beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/catalogue/types.ts';
import type { DocumentKind } from '../../src/domain/document-kinds.ts';
import { effectiveActs } from '../../src/store/acts.ts';
import { clocksOfCase } from '../../src/store/clocks.ts';
import { documentsOfCase } from '../../src/store/documents.ts';
import { certificatesOfCase, findArchive, handoversOfCase, paymentsOfCase } from '../../src/store/results.ts';
import type { Bureau } from '../../src/usecases/bureau.ts';
import { lastDayOf } from '../../src/usecases/document/validity.ts';
import { catalogue } from '../domain/catalogue-files.ts';
import { awaitEnd, fileCase } from '../harness/driver.ts';
import { goAlong } from '../harness/go-along.ts';
import { inTurns } from '../harness/in-turns.ts';
import { sharedSystem } from '../harness/system.ts';
import { createTimeKeeper } from '../harness/time-keeper.ts';
import { itemWay } from '../processes/paths/item-way.ts';

const atOnce = 40;
const items = [...catalogue().items.values()];
const proceduresOf = (item: Item) => ({ ...item, fee: item.fee ?? '' });

/** What each fee comes to, in fen, with the quantities and rates of the tests' forms, computed by hand. */
const feeFen: Readonly<Record<string, number>> = {
  'DC-01': 120 * 200,
  'DC-02': 800 * 100,
  'DC-03': 90 * 150_000,
  'AG-01': 3_000 * 10_500,
  'AG-02': 450 * 100,
  'AG-03': 120 * 100 + 3 * 5_000,
  'AG-04': 12 * 8_000,
  'AG-05': 120 * 300,
  'AG-06': 600 * 100,
};

const only = <T>(condition: boolean, ...list: T[]): T[] => (condition ? list : []);

/** Sealed documents that a granted case of an item leaves, in no order. */
const papersOf = (item: Item): DocumentKind[] => {
  const { process, siteInspection, expertReview, hearing, fee } = item;
  const onSpot = process === 'filing' || (process === 'instant-approval' && siteInspection === 'no');
  const review: DocumentKind[] = [
    ...only<DocumentKind>(!onSpot, 'acceptance-receipt'),
    ...only<DocumentKind>(expertReview !== 'none', 'special-procedure-notice'),
    ...only<DocumentKind>(hearing === 'yes', 'hearing-notice'),
    ...only<DocumentKind>(hearing !== 'no', 'hearing-notice', 'special-procedure-notice'),
    ...only<DocumentKind>(fee !== null, 'payment-notice'),
  ];
  const result: Readonly<Record<string, DocumentKind[]>> = {
    filing: ['filing-receipt'],
    'upper-review': ['initial-review-opinion'],
  };
  return [...review, ...(result[process] ?? ['decision', 'certificate']), 'proof-of-service'];
};

/** What went to whom outside, besides messages. */
const handedOver = ({ process, code }: Item): string[] => [
  ...only(process === 'company-setup' && code !== 'PSB-01', 'registry checkName', 'tax registerTaxpayer'),
  ...only(process === 'company-setup', 'police fileSealCarving'),
  ...only(process === 'upper-review', 'upper forwardOpinion'),
  'supervision handOverGrant',
];

const certified = ({ process }: Item): boolean => process !== 'filing' && process !== 'upper-review';

interface Story {
  caseId: string;
  end: string;
}

describe('every item of the catalogue, on a real broker with SQLite', () => {
  let bureau: Bureau;
  const stories = new Map<string, Story | { error: string }>();

  beforeAll(async () => {
    ({ bureau } = await sharedSystem());
    const time = createTimeKeeper(bureau);
    await inTurns(items, atOnce, (item) =>
      time.tell(async () => {
        try {
          const filed = await fileCase(bureau, item.code);
          await goAlong(bureau, time, filed, itemWay(proceduresOf(item)));
          const { end } = await awaitEnd(bureau, filed.id);
          stories.set(item.code, { caseId: filed.id, end });
        } catch (error) {
          stories.set(item.code, { error: error instanceof Error ? error.message : String(error) });
        }
      }),
    );
  }, 300_000);

  it('there are 156 of them', () => {
    expect(items).toHaveLength(156);
  });

  it.each(items.map((item) => [item.code, item.process, item] as const))(
    '%s comes through %s to its result',
    async (code, process, item) => {
      const story = stories.get(code)!;
      expect(story).toEqual({ caseId: expect.any(String), end: process === 'filing' ? 'end-filed' : 'end-granted' });
      const { caseId } = story as Story;
      const { read } = bureau.store;
      const subject = await read('cases').where({ id: caseId }).first();
      expect(subject).toMatchObject({
        status: 'closed',
        number: expect.stringMatching(/^WJ\d{8}-\d{6}$/),
        itemCode: code,
      });

      // its own procedures, and nothing else
      const acts = await effectiveActs(read, caseId);
      expect(acts.map(({ elementId, outcome }) => [elementId, outcome])).toEqual(itemWay(proceduresOf(item)));

      const documents = await documentsOfCase(read, caseId);
      expect(documents.map(({ kind }) => kind).sort()).toEqual(papersOf(item).sort());
      expect(documents.filter(({ status, sha256 }) => status !== 'sealed' || sha256 === null)).toEqual([]);

      const certificates = await certificatesOfCase(read, caseId);
      expect(certificates.map(({ status }) => status)).toEqual(only(certified(item), 'active'));
      for (const { validFrom, validTo } of certificates)
        expect(validTo).toBe(item.validityYears === null ? null : lastDayOf(validFrom, item.validityYears));

      const publications = await read('publications').where({ caseId });
      expect(publications.map(({ content }) => JSON.parse(content).itemCode)).toEqual(only(certified(item), code));

      const handovers = await handoversOfCase(read, caseId);
      const outside = handovers.map(({ peer, verb }) => `${peer} ${verb}`).filter((one) => !one.startsWith('sms'));
      expect(outside.sort()).toEqual(handedOver(item).sort());

      const payments = await paymentsOfCase(read, caseId);
      const due = item.fee === null ? [] : [{ feeCode: item.fee, amountFen: feeFen[item.fee], status: 'paid' }];
      expect(payments).toMatchObject(due);
      expect(payments).toHaveLength(due.length);

      const archive = await findArchive(read, caseId);
      expect(archive).toMatchObject({ retention: item.retention });
      const { documents: filed } = JSON.parse(archive!.manifest) as { documents: { sha256: string }[] };
      expect(filed.map(({ sha256 }) => sha256).sort()).toEqual(documents.map(({ sha256 }) => sha256).sort());

      const clocks = await clocksOfCase(read, caseId);
      expect(clocks.filter(({ state }) => state === 'running' || state === 'paused')).toEqual([]);
    },
  );

  it('gives every case a number of its own', async () => {
    const ids = [...stories.values()].flatMap((story) => ('caseId' in story ? [story.caseId] : []));
    const rows: { number: string }[] = await bureau.store.read('cases').whereIn('id', ids).select('number');
    expect(new Set(rows.map(({ number }) => number)).size).toBe(156);
  });
});
