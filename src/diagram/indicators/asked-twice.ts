import type { Step } from '../flow.ts';
import { answering } from '../forms/components.ts';
import { formFieldsOf } from '../lint/model/form-fields.ts';
import { reach } from '../lint/model/graph.ts';
import type { LintModel } from '../lint/model/model.ts';

/** A field, and the forms that ask for it one after the other. */
export type AskedTwice = { readonly field: string; readonly forms: readonly string[] };

/**
 * Fields that an earlier form on the way has asked already (LAW-36). What is asked again after the applicant has handed in
 * something new does not count, nor does the outcome of a step.
 */
export const fieldsAskedTwice = (model: LintModel, may: (step: Step) => boolean = () => true): AskedTwice[] => {
  const asks = new Map<string, Set<string>>();
  for (const [id, { file }] of model.forms)
    asks.set(
      id,
      new Set(
        formFieldsOf(model)
          .filter((one) => one.file === file && answering.has(one.field.type) && one.field.key !== 'outcome')
          .map((one) => one.at),
      ),
    );
  const steps = model.flow.steps.filter(may);
  const places = [
    ...model.graph.entries.slice(0, 1).map((id) => ({ id, formId: model.flow.startFormId })),
    ...steps.map(({ id, formId }) => ({ id, formId })),
  ];
  const byApplicant = (id: string): boolean => model.steps.get(id)?.group === 'applicant';
  const twice = new Map<string, Set<string>>();
  for (const earlier of places) {
    const later = reach(model.graph.next(earlier.id), model.graph.next, byApplicant);
    for (const { id, formId } of places) {
      if (!later.has(id) || formId === earlier.formId) continue;
      for (const field of asks.get(formId) ?? [])
        if (asks.get(earlier.formId)?.has(field) === true)
          twice.set(field, new Set([...(twice.get(field) ?? []), earlier.formId, formId]));
    }
  }
  return [...twice]
    .map(([field, forms]) => ({ field, forms: [...forms].sort() }))
    .sort((a, b) => (a.field < b.field ? -1 : 1));
};
