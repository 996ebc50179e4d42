import { checkMapping } from '../../diagram/mapping/check-mapping.ts';
import { BureauError } from '../../errors.ts';
import type { Bureau } from '../bureau.ts';
import type { MovePlan } from './move-plan.ts';

/** Refuses a plan that cannot be carried out. Errors: not-found, move-same-release, move-mapping. */
export const checkPlan = async (bureau: Bureau, { flow, sources, target, mapping }: MovePlan): Promise<void> => {
  if (sources.includes(target)) throw new BureauError('move-same-release', {}, 'target');
  const from = await Promise.all(sources.map((release) => bureau.releases.flow(release, flow)));
  const problems = checkMapping(from, await bureau.releases.flow(target, flow), mapping);
  if (problems.length > 0)
    throw new BureauError(
      'move-mapping',
      { detail: problems.map(({ zh, en }) => `${zh} (${en})`).join('；') },
      'mapping',
    );
};
