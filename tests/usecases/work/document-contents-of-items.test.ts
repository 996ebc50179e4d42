import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '../../../src/store/cases.ts';
import { readFacts } from '../../../src/usecases/document/facts.ts';
import { checkContent } from '../../../src/usecases/document/render-document.ts';
import { openBureauWithoutEngine, monday } from '../../harness/bureau-without-engine.ts';
import type { TestBureau } from '../../harness/bureau-without-engine.ts';
import { act, openCase } from '../../harness/case-without-engine.ts';

let bureau: TestBureau;
beforeAll(async () => {
  bureau = await openBureauWithoutEngine();
}, 60_000);
afterAll(() => bureau.close());

describe('the catalogue', () => {
  it('every item has a content for each document that its flow may make', async () => {
    bureau.setTime(monday);
    const kinds = ['acceptance-receipt', 'decision', 'certificate', 'filing-receipt', 'undertaking'] as const;
    const catalogue = bureau.catalogues.current;
    for (const item of catalogue.items.values()) {
      const id = await openCase(bureau, { item: item.code, change: { number: `N-${item.code}`, acceptedAt: monday } });
      await act(bureau, id, 'grant');
      const subject = (await findCase(bureau.store.read, id))!;
      const facts = await readFacts(bureau.store.read, { subject, item, catalogue });
      for (const kind of kinds) await checkContent(bureau, facts, { owner: 'x', kind, subject, item, catalogue });
    }
    expect(catalogue.items.size).toBe(156);
  }, 60_000);
});
