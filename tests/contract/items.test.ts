import { describe, expect, it } from 'vitest';
import type { Choice } from '../processes/paths/path.ts';
import { flows, items, startVariables, walkPath } from './load-processes.ts';

type Item = (typeof items)[number];
const only = (condition: boolean, ...choices: Choice[]): Choice[] => (condition ? choices : []);

/** What people choose so that a case of an item is granted, step by step, in the flow that carries it. */
const choicesOf = (item: Item): Choice[] => {
  const site = item.site_inspection !== 'no';
  const inspection = only(site, ['site-inspection', 'inspected']);
  const experts = only(item.expert_review !== 'none', ['expert-review', 'reviewed']);
  const hearing: Choice[] = [
    ...only(item.hearing === 'yes', ['inform-interested-party', 'hearing-requested']),
    ...only(item.hearing !== 'no', ['arrange-hearing', 'arranged'], ['hold-hearing', 'held']),
  ];
  const fee = only(item.fee !== '', ['confirm-payment', 'paid']);
  const [accept, decide, deliver]: Choice[] = [
    ['accept', 'accept'],
    ['review-and-decide', 'grant'],
    ['deliver-result', 'delivered'],
  ] as [Choice, Choice, Choice];
  const ways: Record<string, Choice[]> = {
    'standard-approval': [accept!, ...inspection, ...experts, ...hearing, decide!, ...fee, deliver!],
    'instant-approval': site ? [accept!, ...inspection, decide!, deliver!] : [['decide-on-spot', 'grant'], deliver!],
    filing: [...inspection, ['file', 'file'], deliver!],
    'commitment-approval': [accept!, ...inspection, decide!, deliver!],
    'upper-review': [
      accept!,
      ...inspection,
      ...experts,
      ['initial-review', 'forward'],
      ['upper-result', 'grant'],
      ...fee,
      deliver!,
    ],
    'company-setup': [accept!, decide!, deliver!],
  };
  return ways[item.process]!;
};

describe('the 156 items', () => {
  it('are all there', () => {
    expect(items).toHaveLength(156);
  });

  it.each(items.map((item) => [item.code, item.process, item] as const))(
    '%s runs through %s to its result',
    (code, process, item) => {
      const choices = choicesOf(item);
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
