import { describe, expect, it } from 'vitest';
import { materialsOf } from '../../src/domain/catalogue/lookups.ts';
import { checkMaterials, requireCompleteNotice, requireDeferrable, requireListed } from '../../src/domain/materials.ts';
import type { MaterialsGiven } from '../../src/domain/materials.ts';
import { catalogue } from './catalogue-files.ts';
import { codeOf, refusalOf } from './refusal.ts';

const food = materialsOf(catalogue(), 'MKT-09');
const answers = { 'by-agent': false, 'vending-machines': false, 'central-kitchen': false };
const firm = ['application-form', 'safety-system'];
const reusable = ['business-license-copy', 'id-card-legal-rep', 'floor-plan', 'health-cert', 'premises-proof'];
const given = (change: Partial<MaterialsGiven> = {}): MaterialsGiven => ({
  answers,
  handedIn: [...firm, ...reusable],
  held: [],
  deferred: [],
  ...change,
});
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

describe('what is there and what is missing', () => {
  it('is complete with all that is always asked', () =>
    expect(checkMaterials(food, given())).toMatchObject({
      complete: true,
      missing: [],
      outstanding: [],
      notInList: [],
    }));

  it('asks conditional papers only where the condition applies', () => {
    const check = checkMaterials(food, given({ answers: { ...answers, 'by-agent': true } }));
    expect(codes(check.missing)).toEqual(['power-of-attorney']);
    expect(check.complete).toBe(false);
  });

  it('LAW-36: what is held already is not asked again, where the list says reusable', () => {
    const check = checkMaterials(food, given({ handedIn: [], held: [...firm, ...reusable] }));
    expect(codes(check.missing)).toEqual(firm);
  });

  it('defers only what the catalogue allows (容缺)', () => {
    const check = checkMaterials(
      food,
      given({ handedIn: [], deferred: ['application-form', ...reusable, 'safety-system'] }),
    );
    expect(codes(check.missing)).toEqual(['application-form']);
    expect(codes(check.outstanding)).toHaveLength(6);
    const without = checkMaterials(food, given({ handedIn: ['application-form'] }));
    expect(codes(without.deferrableMissing)).toHaveLength(6);
  });

  it('what was deferred and came is no longer outstanding', () =>
    expect(checkMaterials(food, given({ deferred: ['floor-plan'] })).outstanding).toEqual([]));

  it('names what stands in no list', () =>
    expect(checkMaterials(food, given({ handedIn: [...firm, 'dog-licence'] })).notInList).toEqual(['dog-licence']));

  it('refuses conditions that are unanswered or unknown', () => {
    const missing = refusalOf(() => checkMaterials(food, given({ answers: { 'by-agent': true } })));
    expect(missing.code).toBe('material-condition-missing');
    expect(missing.field).toBe('conditions.vending-machines');
    const unknown = { ...answers, 'on-sunday': true };
    expect(codeOf(() => checkMaterials(food, given({ answers: unknown })))).toBe('material-condition-unknown');
  });

  it('asks form and identity alone where no list is published', () => {
    const interim = materialsOf(catalogue(), 'DRC-03');
    const check = checkMaterials(interim, {
      answers: {},
      handedIn: ['application-form'],
      held: [],
      deferred: ['identity-proof'],
    });
    expect(codes(check.missing)).toEqual(['identity-proof']);
  });
});

describe('LAW-04: a clerk asks only what is in the list of the item', () => {
  it('refuses a stranger', () => {
    expect(codeOf(() => requireListed(food, ['floor-plan', 'dog-licence']))).toBe('material-not-listed');
    expect(codeOf(() => requireCompleteNotice(food, given(), ['dog-licence']))).toBe('material-not-listed');
  });
  it('refuses a conditional paper whose condition does not apply', () =>
    expect(codeOf(() => requireCompleteNotice(food, given(), ['power-of-attorney']))).toBe('material-not-listed'));
});

describe('LAW-06: everything missing is told at once', () => {
  const half = given({ handedIn: ['application-form', 'floor-plan'] });
  const missing = codes(checkMaterials(food, half).missing);

  it('takes a notice of all that is missing, and of a faulty paper with it', () => {
    expect(() => requireCompleteNotice(food, half, missing)).not.toThrow();
    expect(() => requireCompleteNotice(food, half, [...missing, 'floor-plan'])).not.toThrow();
  });
  it('refuses a notice that forgets one, and names it', () => {
    const refusal = refusalOf(() =>
      requireCompleteNotice(
        food,
        half,
        missing.filter((code) => code !== 'health-cert'),
      ),
    );
    expect(refusal.code).toBe('notice-incomplete');
    expect(refusal.params['materials']).toBe('食品从业人员健康证明');
  });
  it('refuses an empty notice', () =>
    expect(codeOf(() => requireCompleteNotice(food, given(), []))).toBe('notice-empty'));
});

describe('deferring', () => {
  it('refuses core papers', () => {
    expect(() => requireDeferrable(food, ['floor-plan'])).not.toThrow();
    expect(codeOf(() => requireDeferrable(food, ['application-form']))).toBe('material-not-deferrable');
    expect(codeOf(() => requireDeferrable(food, ['dog-licence']))).toBe('material-not-listed');
  });
});
