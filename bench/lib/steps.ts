import type { HumanStep } from './office.ts';

/** What people enter in the bench's flow; the moments lie on the demonstration's first day. */
export const threeSteps: HumanStep[] = [
  { element: 'accept', data: { outcome: 'accept' } },
  { element: 'review-and-decide', data: { outcome: 'grant', opinion: '材料齐全，符合条件', content: '准予许可' } },
  {
    element: 'deliver-result',
    data: {
      outcome: 'delivered',
      way: 'hall',
      recipient: '顾小满',
      receivedBy: '顾小满',
      place: '政务服务大厅',
      servedAt: '2026-03-02T01:00:00.000Z',
    },
  },
];

/** The same for an item that is decided on the spot. */
export const onTheSpot: HumanStep[] = threeSteps
  .slice(1)
  .map((step) => (step.element === 'review-and-decide' ? { ...step, element: 'decide-on-spot' } : step));
