import { lapsed, path, rejected, withdrawn } from './path.ts';
import type { Choice, Ending, FlowPath } from './path.ts';

type Deferral = { readonly item: string; readonly after: Ending };

/**
 * Every way through 受理 and 补正 of a flow with the steps `accept`, `supplement` and `accept-supplemented`. Only an item
 * with a deferrable material can be accepted with deferred ones (容缺); `deferral` names it where it is another one.
 */
export const acceptancePaths = (
  item: string,
  after: Ending,
  { deferral = { item, after }, ...more }: Pick<FlowPath, 'variables' | 'results'> & { deferral?: Deferral } = {},
): FlowPath[] => {
  const way = (name: string, choices: readonly Choice[], ending: Ending): FlowPath =>
    path(name, item, choices, ending, more);
  const deferred = (name: string, choices: readonly Choice[]): FlowPath =>
    path(name, deferral.item, choices, deferral.after, more);
  const notice: readonly Choice[] = [['accept', 'one-time-notice']];
  const supplemented: readonly Choice[] = [...notice, ['supplement', 'supplemented']];
  return [
    way('accepted', [['accept', 'accept']], after),
    deferred('accepted with deferred materials', [['accept', 'deferred-acceptance']]),
    way('deemed accepted', [['accept', 'clock:deemed-accepted']], after),
    way('not accepted', [['accept', 'reject-acceptance']], rejected),
    way('withdrawn before acceptance', [['accept', 'withdraw']], withdrawn),
    way('supplemented and accepted', [...supplemented, ['accept-supplemented', 'accept']], after),
    deferred('supplemented, accepted with deferred materials', [
      ...supplemented,
      ['accept-supplemented', 'deferred-acceptance'],
    ]),
    way('supplemented and deemed accepted', [...supplemented, ['accept-supplemented', 'clock:deemed-accepted']], after),
    way('supplemented and not accepted', [...supplemented, ['accept-supplemented', 'reject-acceptance']], rejected),
    way('withdrawn after supplementing', [...supplemented, ['accept-supplemented', 'withdraw']], withdrawn),
    way('never supplemented', [...notice, ['supplement', 'clock:lapse']], lapsed),
    way('withdrawn instead of supplementing', [...notice, ['supplement', 'withdraw']], withdrawn),
  ];
};
