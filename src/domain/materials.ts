import { BureauError } from '../errors.ts';
import type { Material, MaterialList } from './catalogue/types.ts';

/** What is known of one application's materials; codes are those of the item's list. */
export type MaterialsGiven = {
  /** Whether each condition of the list applies, by condition key. */
  readonly answers: Readonly<Record<string, boolean>>;
  readonly handedIn: readonly string[];
  /** Held by the bureau from an earlier case or a data-sharing look-up; counts where the list says reusable (LAW-36). */
  readonly held: readonly string[];
  /** Promised for later (容缺). */
  readonly deferred: readonly string[];
  /** Conditional ones that a clerk found not to apply, whatever was answered. */
  readonly unneeded?: readonly string[];
};

export type MaterialsCheck = {
  readonly required: readonly Material[];
  /** Neither handed in, nor held, nor deferred: what a one-time notice must name, all of it (LAW-06). */
  readonly missing: readonly Material[];
  /** Those of the missing that may be deferred. */
  readonly deferrableMissing: readonly Material[];
  /** Deferred and still outstanding. */
  readonly outstanding: readonly Material[];
  /** All that is not deferred is there. */
  readonly complete: boolean;
  /** Codes that stand in no list of this item. */
  readonly notInList: readonly string[];
};

/** The materials this application needs. @throws BureauError material-condition-missing, material-condition-unknown */
export const requiredMaterials = (
  list: MaterialList,
  answers: Readonly<Record<string, boolean>>,
): readonly Material[] => {
  const conditions = new Set(list.materials.flatMap(({ condition }) => condition ?? []));
  const unknown = Object.keys(answers).find((key) => !conditions.has(key));
  if (unknown !== undefined)
    throw new BureauError('material-condition-unknown', { condition: unknown }, `conditions.${unknown}`);
  return list.materials.filter(({ condition, conditionZh }) => {
    if (condition === null) return true;
    const answer = answers[condition];
    if (typeof answer !== 'boolean')
      throw new BureauError(
        'material-condition-missing',
        { condition: conditionZh ?? condition },
        `conditions.${condition}`,
      );
    return answer;
  });
};

/**
 * What is missing, deferrable, complete. Deferring what the catalogue does not allow leaves it missing.
 * @throws BureauError material-condition-missing, material-condition-unknown
 */
export const checkMaterials = (list: MaterialList, given: MaterialsGiven): MaterialsCheck => {
  const required = requiredMaterials(list, given.answers).filter(
    ({ code, condition }) => condition === null || given.unneeded?.includes(code) !== true,
  );
  const there = ({ code, reusable }: Material): boolean =>
    given.handedIn.includes(code) || (reusable && given.held.includes(code));
  const absent = required.filter((material) => !there(material));
  const outstanding = absent.filter(({ code, deferrable }) => deferrable && given.deferred.includes(code));
  const missing = absent.filter((material) => !outstanding.includes(material));
  const listed = new Set(list.materials.map(({ code }) => code));
  const named = new Set([...given.handedIn, ...given.held, ...given.deferred]);
  return {
    required,
    missing,
    deferrableMissing: missing.filter(({ deferrable }) => deferrable),
    outstanding,
    complete: missing.length === 0,
    notInList: [...named].filter((code) => !listed.has(code)),
  };
};

/** LAW-04: only what is in the item's list. @throws BureauError material-not-listed */
export const requireListed = (list: MaterialList, codes: readonly string[]): void => {
  const stranger = codes.find((code) => !list.materials.some((material) => material.code === code));
  if (stranger !== undefined) throw new BureauError('material-not-listed', { material: stranger }, 'materials');
};

/**
 * A one-time notice: within the list (LAW-04), what applies to this application, and everything missing at once (LAW-06).
 * Papers that were handed in but are faulty may be named too.
 * @throws BureauError material-not-listed, notice-empty, notice-incomplete
 */
export const requireCompleteNotice = (list: MaterialList, given: MaterialsGiven, asked: readonly string[]): void => {
  requireListed(list, asked);
  if (asked.length === 0) throw new BureauError('notice-empty', {}, 'materials');
  const { required, missing } = checkMaterials(list, given);
  const unneeded = asked.find((code) => !required.some((material) => material.code === code));
  if (unneeded !== undefined) throw new BureauError('material-not-listed', { material: unneeded }, 'materials');
  const forgotten = missing.filter(({ code }) => !asked.includes(code)).map(({ nameZh }) => nameZh);
  if (forgotten.length > 0)
    throw new BureauError('notice-incomplete', { materials: forgotten.join('、') }, 'materials');
};

/** 容缺: only where the catalogue says deferrable. @throws BureauError material-not-listed, material-not-deferrable */
export const requireDeferrable = (list: MaterialList, codes: readonly string[]): void => {
  requireListed(list, codes);
  const firm = list.materials.find(({ code, deferrable }) => !deferrable && codes.includes(code));
  if (firm !== undefined) throw new BureauError('material-not-deferrable', { material: firm.nameZh }, 'deferred');
};

/** Only what depends on a condition can be found not to be needed. @throws BureauError material-not-listed, material-always-needed */
export const requireConditional = (list: MaterialList, codes: readonly string[]): void => {
  requireListed(list, codes);
  const always = list.materials.find(({ code, condition }) => condition === null && codes.includes(code));
  if (always !== undefined)
    throw new BureauError('material-always-needed', { material: always.nameZh }, 'materialVerdicts');
};
