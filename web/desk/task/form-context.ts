import type { Guide, TaskPage } from '../../shared/api/types.ts';

/** What the conditions of a step's form may ask of the case, as the server gives it to the same conditions. */
export const contextOf = ({ case: subject }: TaskPage, { item }: Guide): Record<string, unknown> => {
  const feeInputs = subject.form['feeInputs'] as { variant?: string } | undefined;
  return {
    flow: subject.flow,
    feeCode: item.fee ?? '',
    siteInspection: item.siteInspection,
    expertReview: item.expertReview,
    hearing: item.hearing,
    undertaking: subject.undertaking,
    feeVariant: feeInputs?.variant ?? '',
  };
};

/**
 * What a step's form begins with, so that nobody copies codes by hand: the outcome where there is no choice, and the
 * material list with what was handed in.
 */
export const beginningOf = ({ outcomes, materials }: TaskPage): Record<string, unknown> => {
  const relevant = materials.filter(({ state, required }) => state !== null || required === 'always');
  const there = (state: string | null): boolean => state === 'provided' || state === 'paper' || state === 'held';
  const missing = relevant.filter(({ state }) => !there(state));
  return {
    ...(outcomes.length === 1 ? { outcome: outcomes[0]!.outcome } : {}),
    ...(outcomes.some(({ outcome }) => outcome === 'one-time-notice' || outcome === 'accept' || outcome === 'file')
      ? {
          materialVerdicts: relevant.map(({ code, state }) => ({
            material: code,
            verdict: there(state) ? 'complete' : 'missing',
          })),
          deferredMaterials: missing.filter(({ deferrable }) => deferrable).map(({ code }) => ({ material: code })),
        }
      : {}),
  };
};
