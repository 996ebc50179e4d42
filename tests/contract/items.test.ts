import { describe, expect, it } from 'vitest';
import { itemWay } from '../processes/paths/item-way.ts';
import { flows, items, startVariables, walkPath } from './load-processes.ts';

const wayOf = (item: (typeof items)[number]) =>
  itemWay({ ...item, siteInspection: item.site_inspection, expertReview: item.expert_review });

describe('the 156 items', () => {
  it('are all there', () => {
    expect(items).toHaveLength(156);
  });

  it.each(items.map((item) => [item.code, item.process, item] as const))(
    '%s runs through %s to its result',
    (code, process, item) => {
      const choices = wayOf(item);
      const walk = walkPath(flows.get(process)!, {
        item: code,
        choices,
        results: { 'check-name': { nameFree: true } },
      });
      expect(walk.ends).toEqual([process === 'filing' ? 'end-filed' : 'end-granted']);
      // each of its own procedures was a step on the way, and nothing else was
      const asked = [
        item.site_inspection !== 'no',
        item.expert_review !== 'none',
        item.hearing !== 'no',
        item.fee !== '',
      ];
      const done = ['site-inspection', 'expert-review', 'hold-hearing', 'confirm-payment'].map((step) =>
        walk.nodes.includes(step),
      );
      expect(done).toEqual(asked);
    },
  );

  it('start with what the contract promises to every flow', () => {
    expect(Object.keys(startVariables('MKT-01'))).toEqual([
      'caseId',
      'runId',
      'itemCode',
      'applicant',
      'siteInspection',
      'expertReview',
      'hearing',
      'feeCode',
      'undertaking',
      'channel',
    ]);
  });
});
