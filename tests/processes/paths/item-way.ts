import type { Choice } from './path.ts';

/** The procedures of an item, as the catalogue and its own tests write them. */
export type Procedures = {
  readonly process: string;
  readonly siteInspection: string;
  readonly expertReview: string;
  readonly hearing: string;
  /** Fee code, '' without. */
  readonly fee: string;
};

const only = (condition: boolean, ...choices: Choice[]): Choice[] => (condition ? choices : []);

/** What people choose so that a case of an item is granted, step by step, in the flow that carries it. */
export const itemWay = (item: Procedures): Choice[] => {
  const site = item.siteInspection !== 'no';
  const inspection = only(site, ['site-inspection', 'inspected']);
  const experts = only(item.expertReview !== 'none', ['expert-review', 'reviewed']);
  const hearing: Choice[] = [
    ...only(item.hearing === 'yes', ['inform-interested-party', 'hearing-requested']),
    ...only(item.hearing !== 'no', ['arrange-hearing', 'arranged'], ['hold-hearing', 'held']),
  ];
  const fee = only(item.fee !== '', ['confirm-payment', 'paid']);
  const accept: Choice = ['accept', 'accept'];
  const decide: Choice = ['review-and-decide', 'grant'];
  const deliver: Choice = ['deliver-result', 'delivered'];
  const upper: Choice[] = [
    ['initial-review', 'forward'],
    ['upper-result', 'grant'],
  ];
  const ways: Record<string, Choice[]> = {
    'standard-approval': [accept, ...inspection, ...experts, ...hearing, decide, ...fee, deliver],
    'instant-approval': site ? [accept, ...inspection, decide, deliver] : [['decide-on-spot', 'grant'], deliver],
    filing: [...inspection, ['file', 'file'], deliver],
    'commitment-approval': [accept, ...inspection, decide, deliver],
    'upper-review': [accept, ...inspection, ...experts, ...upper, ...fee, deliver],
    'company-setup': [accept, decide, deliver],
  };
  return ways[item.process]!;
};
