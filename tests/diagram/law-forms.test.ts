import { describe, expect, it } from 'vitest';
import { validateForm } from '../../src/diagram/forms/validate-form.ts';
import { forms } from '../contract/load-processes.ts';

const missing = (form: string, data: Record<string, unknown>, context = {}): string[] =>
  validateForm(forms.get(form)!, data, context)
    .problems.filter((one) => one.code === 'required')
    .map((one) => one.field);

describe('the law in the forms', () => {
  const adverse = ['facts', 'reasons', 'legalBasis', 'remedies.reconsiderationBody', 'remedies.court'];

  it.each([
    ['review-and-decide', 'refuse'],
    ['decide-on-spot', 'refuse'],
    ['decide-on-spot-supplemented', 'refuse'],
    ['initial-review', 'refuse'],
    ['post-check', 'broken'],
  ])('%s: no %s without facts, reasons, basis and remedies (LAW-13)', (form, outcome) => {
    expect(missing(form, { outcome })).toEqual(expect.arrayContaining(adverse));
    expect(missing(form, { outcome, reasons: '  ' })).toContain('reasons');
  });

  it('a grant asks for none of them', () => {
    expect(missing('review-and-decide', { outcome: 'grant', opinion: '同意' })).toEqual([]);
  });

  it.each([
    'accept',
    'accept-supplemented',
    'decide-on-spot',
    'decide-on-spot-supplemented',
    'file',
    'file-supplemented',
  ])('%s: not competent needs the right authority, no licence needed does not (LAW-05)', (form) => {
    const data = { outcome: 'reject-acceptance', rejectReason: '不属于' };
    expect(missing(form, { ...data, rejectGround: 'not-competent' })).toContain('rightAuthority');
    expect(missing(form, { ...data, rejectGround: 'no-licence-needed' })).not.toContain('rightAuthority');
  });

  it.each(['accept', 'decide-on-spot', 'file'])(
    '%s: a one-time notice says everything, material by material (LAW-06)',
    (form) => {
      const data = {
        outcome: 'one-time-notice',
        materialVerdicts: [{ material: 'articles-of-association', verdict: 'missing' }],
      };
      expect(missing(form, data)).toEqual([
        'materialVerdicts.0.reason',
        'materialVerdicts.0.legalBasis',
        'noticeSummary',
      ]);
    },
  );

  it.each(['accept-supplemented', 'decide-on-spot-supplemented', 'file-supplemented'])(
    '%s: there is no second notice (LAW-06)',
    (form) => {
      const { problems } = validateForm(forms.get(form)!, { outcome: 'one-time-notice' });
      expect(problems.map((one) => `${one.field} ${one.code}`)).toContain('outcome not-an-option');
    },
  );

  it('deferred materials have a day each', () => {
    const data = { outcome: 'deferred-acceptance', deferredMaterials: [{ material: 'photo' }] };
    expect(missing('accept', data)).toEqual(['deferredMaterials.0.dueOn']);
  });

  it.each(['accept', 'accept-supplemented'])('%s: says whose interests a hearing is about (LAW-11)', (form) => {
    for (const outcome of ['accept', 'deferred-acceptance'])
      expect(missing(form, { outcome }, { hearing: 'yes' })).toEqual(['affectedInterests']);
    expect(missing(form, { outcome: 'accept' }, { hearing: 'no' })).toEqual([]);
  });

  it.each(['accept-supplemented', 'decide-on-spot-supplemented', 'file-supplemented'])(
    '%s: what is incomplete after the supplement is named paper by paper (LAW-07)',
    (form) => {
      const materialVerdicts = [{ material: 'articles-of-association', verdict: 'wrong' }];
      const rejected = { outcome: 'reject-acceptance', materialVerdicts };
      const incomplete = { ...rejected, rejectGround: 'incomplete-after-supplement' };
      expect(missing(form, incomplete)).toContain('materialVerdicts.0.reason');
      expect(validateForm(forms.get(form)!, incomplete).data).toHaveProperty('materialVerdicts');
      const elsewhere = { ...rejected, rejectGround: 'not-competent' };
      expect(validateForm(forms.get(form)!, elsewhere).data).not.toHaveProperty('materialVerdicts');
    },
  );

  it('a hearing has a confirmed record (LAW-22)', () => {
    expect(missing('hold-hearing', { outcome: 'held', recordConfirmed: false })).toEqual(
      expect.arrayContaining(['record', 'recordConfirmed', 'chair']),
    );
  });

  it('time, place and chair of a hearing are set before its notice (LAW-21)', () => {
    expect(missing('arrange-hearing', { outcome: 'arranged' })).toEqual(
      expect.arrayContaining(['hearingAt', 'place', 'chair']),
    );
  });

  it('the applicant answers for the truth (LAW-04)', () => {
    expect(missing('application', { truthStatement: false })).toContain('truthStatement');
  });

  it('an undertaking is offered in its flow only (LAW-39)', () => {
    const keeps = (flow: string) => validateForm(forms.get('application')!, { undertaking: true }, { flow }).data;
    expect(keeps('commitment-approval')).toEqual({ undertaking: true });
    expect(keeps('standard-approval')).toEqual({});
  });

  it.each([
    ['DC-01', ['variant', 'areaM2']],
    ['DC-02', ['disturbedAreaM2']],
    ['DC-03', ['dueShelterAreaM2']],
    ['AG-01', ['floorAreaM2']],
    ['AG-02', ['volumeM3']],
    ['AG-03', ['areaM2']],
    ['AG-04', []],
    ['AG-05', ['areaM2']],
    ['AG-06', ['occupiedArableM2']],
    ['', []],
  ])('fee %j asks for its own quantities only (LAW-27)', (feeCode, expected) => {
    const asked = missing('application', {}, { feeCode }).filter((field) => field.startsWith('feeInputs.'));
    expect(asked).toEqual(expected.map((name) => `feeInputs.${name}`));
  });
});
