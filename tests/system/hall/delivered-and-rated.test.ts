import { beforeAll, describe, expect, it } from 'vitest';
import { lastEffectiveOutcome } from '../../../src/store/acts.ts';
import { findCase } from '../../../src/store/cases.ts';
import { documentsOfCase } from '../../../src/store/documents.ts';
import { followUpOfRating, ratingOfCase } from '../../../src/store/ratings.ts';
import type { Bureau } from '../../../src/usecases/bureau.ts';
import { actorFor } from '../../../src/usecases/principal.ts';
import type { Principal } from '../../../src/usecases/principal.ts';
import { closeFollowUp } from '../../../src/usecases/rating/close-follow-up.ts';
import { noteContact } from '../../../src/usecases/rating/note-contact.ts';
import { rateCase } from '../../../src/usecases/rating/rate-case.ts';
import { takeFollowUp } from '../../../src/usecases/rating/take-follow-up.ts';
import { confirmReceipt } from '../../../src/usecases/task/confirm-receipt.ts';
import { act, awaitEnd, awaitTask, effective, fileCase, user } from '../../harness/driver.ts';
import { sharedSystem } from '../../harness/system.ts';

let bureau: Bureau;
beforeAll(async () => {
  ({ bureau } = await sharedSystem());
});

describe('a result in the hall', () => {
  it('is confirmed by its applicant alone, rated once, and a bad rating is followed up by somebody else', async () => {
    const filed = await fileCase(bureau, 'DRC-03');
    const { id: caseId } = filed;
    const { applicantId, applicantName } = (await findCase(bureau.store.read, caseId))!;
    const stranger = await user(bureau, 'gu.xiaoman');
    const applicant = { ...stranger, applicantId, name: applicantName };
    const confirm = (person: Principal = applicant) => confirmReceipt(bureau, person, { caseId, way: 'electronic' });
    const rating = { caseId, level: 'dissatisfied', comment: '等得太久' } as const;

    await act(bureau, filed, 'accept', 'accept');
    await expect(confirm()).rejects.toMatchObject({ code: 'receipt-not-awaited' });
    await act(bureau, filed, 'review-and-decide', 'grant');
    await awaitTask(bureau, caseId, 'deliver-result');
    await expect(rateCase(bureau, actorFor(applicant), rating)).rejects.toMatchObject({ code: 'rating-too-early' });
    await expect(confirm(stranger)).rejects.toMatchObject({ code: 'case-not-found' });

    await effective(bureau, (await confirm()).act.id);
    expect(await lastEffectiveOutcome(bureau.store.read, caseId, ['delivered'])).toMatchObject({
      actorKind: 'applicant',
      actorName: applicantName,
    });
    await awaitEnd(bureau, caseId);
    const proof = (await documentsOfCase(bureau.store.read, caseId)).find(({ kind }) => kind === 'proof-of-service')!;
    expect(proof.status).toBe('sealed');
    expect(JSON.parse(proof.data)).toMatchObject({ body: { way: 'electronic', recipient: applicantName } });

    const results = await Promise.allSettled([1, 2].map(() => rateCase(bureau, actorFor(applicant), rating)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kept = (await ratingOfCase(bureau.store.read, caseId))!;
    const followUp = (await followUpOfRating(bureau.store.read, kept.id))!;
    // They accepted and decided; the head did neither.
    for (const name of ['lin.yue', 'zhao.min'])
      await expect(takeFollowUp(bureau, await user(bureau, name), followUp.id)).rejects.toMatchObject({
        code: 'follow-up-own-work',
      });
    const head = await user(bureau, 'zhang.hua');
    await takeFollowUp(bureau, head, followUp.id);
    await noteContact(bureau, head, { id: followUp.id, note: '已致电' });
    await closeFollowUp(bureau, head, { id: followUp.id, result: '已向申请人说明' });
    expect(await followUpOfRating(bureau.store.read, kept.id)).toMatchObject({ status: 'closed', assignee: head.id });
  });
});
