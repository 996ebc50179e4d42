import { BureauError } from '../../errors.ts';
import type { Catalogue, InspectionCheck, Item, MaterialList } from './types.ts';

/** @throws BureauError unknown-item */
export const itemOf = (catalogue: Catalogue, code: string): Item => {
  const item = catalogue.items.get(code);
  if (item === undefined) throw new BureauError('unknown-item', { item: code }, 'itemCode');
  return item;
};

/**
 * What an item asks for (LAW-03, LAW-04): its published list; where none is published yet, the application form and the
 * identity alone.
 * @throws BureauError unknown-item
 */
export const materialsOf = (catalogue: Catalogue, code: string): MaterialList => {
  const published = catalogue.materials.get(itemOf(catalogue, code).code);
  return { published: published !== undefined, materials: published ?? catalogue.interimMaterials };
};

/** What is looked at on site in a step: the item's own list, or the general one of the step where it has none. */
export const inspectionChecksOf = (
  catalogue: Catalogue,
  itemCode: string,
  step: string,
): readonly InspectionCheck[] => {
  const ofStep = catalogue.inspectionChecks.filter((check) => check.step === step);
  const own = ofStep.filter(({ item }) => item === itemCode);
  return own.length > 0 ? own : ofStep.filter(({ item }) => item === null);
};

/** The Chinese and English name of a department or partner; undefined where no such code exists. */
export const unitOf = (
  catalogue: Catalogue,
  code: string,
): { code: string; nameZh: string; nameEn: string } | undefined =>
  catalogue.departments.get(code) ?? catalogue.partners.get(code);
