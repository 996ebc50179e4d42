/** One stage of a plan: it starts when all before it are finished. */
export type Stage = { readonly code: string; readonly days: number; readonly predecessors: readonly string[] };

/** The longest chain of stages. */
export type CriticalPath = { readonly days: number; readonly stages: readonly string[] };

const none: CriticalPath = { days: 0, stages: [] };

/**
 * The critical path of a plan, finish to start without pauses, in the unit of `days`. A predecessor that is not in the
 * plan holds nothing up, nor does a circle.
 */
export const criticalPath = (plan: readonly Stage[]): CriticalPath => {
  const stages = new Map(plan.map((stage) => [stage.code, stage]));
  const known = new Map<string, CriticalPath>();
  const until = (code: string): CriticalPath => {
    const seen = known.get(code);
    if (seen !== undefined) return seen;
    known.set(code, none);
    const stage = stages.get(code);
    if (stage === undefined) return none;
    const before = longest(stage.predecessors.map(until));
    const path = { days: before.days + stage.days, stages: [...before.stages, code] };
    known.set(code, path);
    return path;
  };
  return longest(plan.map((stage) => until(stage.code)));
};

const longest = (paths: readonly CriticalPath[]): CriticalPath =>
  paths.reduce((best, one) => (one.days > best.days ? one : best), none);
