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
