import { itemOf, materialsOf, unitOf } from './lookups.ts';
import type { Catalogue, Fee, Item, MaterialList } from './types.ts';

/** A service guide (办事指南). Days are working days unless the name says otherwise. */
export type Guide = {
  readonly catalogueVersion: string;
  readonly item: Item;
  readonly departmentZh: string;
  readonly supervisingDepartmentZh: string;
  /** The bureau decides in its own name (LAW-40). */
  readonly decidedByZh: string;
  readonly limits: {
    readonly statutory: number;
    readonly promised: number;
    readonly notice: number;
    readonly supplement: number;
    readonly deferral: number;
    readonly delivery: number;
  };
  /** What does not count towards the limits (LAW-19) and is told in writing; a site inspection does count. */
  readonly notCounted: { readonly expertReview: string; readonly hearing: Item['hearing'] };
  readonly materials: MaterialList;
  /** Said where the material list is not published yet. */
  readonly materialsNotice?: { readonly zh: string; readonly en: string };
  /** null: nothing is charged (LAW-27). */
  readonly fee: Fee | null;
  readonly remedies: { readonly reconsiderationDays: number; readonly litigationMonths: number };
};

const notPublished = {
  zh: '本事项的材料清单尚未公布，目前只需申请书和身份证明',
  en: 'The material list of this item is not published yet; only the application form and identity are asked for',
};

/**
 * The guide of an item as published (LAW-03): basis, limits, full document list, fee and remedies, and nothing that the
 * catalogue does not hold.
 * @throws BureauError unknown-item
 */
export const guideOf = (catalogue: Catalogue, code: string): Guide => {
  const item = itemOf(catalogue, code);
  const materials = materialsOf(catalogue, code);
  const parameters = catalogue.parameters;
  return {
    catalogueVersion: catalogue.version,
    item,
    departmentZh: unitOf(catalogue, item.department)?.nameZh ?? item.department,
    supervisingDepartmentZh: unitOf(catalogue, item.supervisingDepartment)?.nameZh ?? item.supervisingDepartment,
    decidedByZh: unitOf(catalogue, 'BUR')?.nameZh ?? 'BUR',
    limits: {
      statutory: item.statutoryWorkingDays,
      promised: item.promisedWorkingDays,
      notice: parameters['acceptance-notice-days'],
      supplement: item.supplementWorkingDays,
      deferral: item.deferralWorkingDays,
      delivery: parameters['delivery-days'],
    },
    notCounted: { expertReview: item.expertReview, hearing: item.hearing },
    materials,
    ...(materials.published ? {} : { materialsNotice: notPublished }),
    fee: item.fee === null ? null : (catalogue.fees.get(item.fee) ?? null),
    remedies: {
      reconsiderationDays: parameters['reconsideration-days'],
      litigationMonths: parameters['litigation-months'],
    },
  };
};
