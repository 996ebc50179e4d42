import { expect, it } from 'vitest';
import { formOutcomes } from '../../src/diagram/forms/form-outcomes.ts';
import { catalogue } from '../domain/catalogue-files.ts';
import { flows, forms } from './load-processes.ts';

it('common phrases name only steps and outcomes that the diagrams have', () => {
  const steps = new Map([...flows.values()].flatMap((flow) => flow.steps).map((step) => [step.id, step.formId]));
  const wrong = catalogue().phrases.flatMap(({ key, steps: named, outcome }) =>
    named
      .filter((step) => {
        const form = forms.get(steps.get(step) ?? '');
        const known = form === undefined ? [] : formOutcomes(form).map((one) => one.outcome);
        return form === undefined || (outcome !== null && !known.includes(outcome));
      })
      .map((step) => `${key} ${step}`),
  );
  expect(wrong).toEqual([]);
});
