import type { ConstructionStage } from '../../domain/catalogue/types.ts';
import { criticalPath } from './critical-path.ts';
import type { Indicators } from './indicators.ts';

/** Stages, papers, working days on the critical path and bodies of a construction project, before or after the reform. */
export const stageIndicators = (
  stages: Iterable<ConstructionStage>,
  variant: 'before' | 'after',
): Indicators & { readonly criticalStages: readonly string[] } => {
  const own = [...stages].filter((stage) => stage.variant === variant);
  const days = (stage: ConstructionStage): number =>
    (variant === 'before' ? stage.workingDaysBefore : stage.workingDaysAfter) ?? 0;
  const materials = (stage: ConstructionStage): number =>
    (variant === 'before' ? stage.materialsBefore : stage.materialsAfter) ?? 0;
  const path = criticalPath(
    own.map((stage) => ({ code: stage.code, days: days(stage), predecessors: stage.predecessors })),
  );
  return {
    steps: own.length,
    materials: own.reduce((sum, stage) => sum + materials(stage), 0),
    workingDays: path.days,
    people: new Set(own.flatMap((stage) => stage.departments)).size,
    askedTwice: null,
    criticalStages: path.stages,
  };
};
