import { lapsed, path, rejected, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

/** Every way through 受理 and 补正 of a flow with the steps `accept`, `supplement` and `accept-supplemented`. */
export const acceptancePaths = (
  item: string,
  before: readonly Choice[],
  after: Ending,
  more: Pick<FlowPath, 'variables' | 'results'> = {},
): FlowPath[] => {
  const way = (name: string, choices: readonly Choice[], ending: Ending): FlowPath =>
    path(name, item, [...before, ...choices], ending, more);
  const notice: readonly Choice[] = [['accept', 'one-time-notice']];
  const supplemented: readonly Choice[] = [...notice, ['supplement', 'supplemented']];
  return [
    way('accepted', [['accept', 'accept']], after),
    way('accepted with deferred materials', [['accept', 'deferred-acceptance']], after),
    way('deemed accepted', [['accept', 'clock:deemed-accepted']], after),
    way('not accepted', [['accept', 'reject-acceptance']], rejected),
    way('withdrawn before acceptance', [['accept', 'withdraw']], withdrawn),
    way('supplemented and accepted', [...supplemented, ['accept-supplemented', 'accept']], after),
    way(
      'supplemented, accepted with deferred materials',
      [...supplemented, ['accept-supplemented', 'deferred-acceptance']],
      after,
    ),
    way('supplemented and deemed accepted', [...supplemented, ['accept-supplemented', 'clock:deemed-accepted']], after),
    way('supplemented and not accepted', [...supplemented, ['accept-supplemented', 'reject-acceptance']], rejected),
    way('withdrawn after supplementing', [...supplemented, ['accept-supplemented', 'withdraw']], withdrawn),
    way('never supplemented', [...notice, ['supplement', 'clock:lapse']], lapsed),
    way('withdrawn instead of supplementing', [...notice, ['supplement', 'withdraw']], withdrawn),
  ];
};
