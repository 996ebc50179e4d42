import { describe, expect, it } from 'vitest';
import { sampleData } from '../../src/diagram/forms/sample-data.ts';
import { validateForm } from '../../src/diagram/forms/validate-form.ts';
import { catalogue } from '../domain/catalogue-files.ts';
import { forms } from '../contract/load-processes.ts';

const application = forms.get('application')!;
const contextOf = ({ process, fee }: { process: string; fee: string | null }) => ({
  flow: process,
  feeCode: fee ?? '',
});

describe('the filled example (样表) of the application form', () => {
  it.each([...catalogue().items.values()].map((item) => [item.code, item] as const))(
    'of %s passes the form’s own rules',
    (_, item) => {
      const context = contextOf(item);
      const data = sampleData(application, context);
      expect(validateForm(application, data, context)).toEqual({ data, problems: [] });
      expect(data).toMatchObject({ businessName: expect.stringContaining('示例'), truthStatement: true });
      expect('feeInputs' in data).toBe(item.fee !== null);
    },
  );

  it('has a value for every kind of field that a form may hold', () => {
    for (const [id, form] of forms)
      for (const { code, field } of validateForm(form, sampleData(form)).problems)
        expect([id, field, code]).toEqual([id, field, expect.not.stringMatching(/required|wrong-type|not-an-option/u)]);
  });
});
