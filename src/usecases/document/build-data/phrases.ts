import { materialsOf } from '../../../domain/catalogue/lookups.ts';
import type { Catalogue } from '../../../domain/catalogue/types.ts';
import type { Contact, Material, Remedies } from '../../../documents/shapes.ts';
import type { CaseFacts } from '../facts.ts';
import type { Entered } from '../entered.ts';
import { groupOf, textOf } from '../entered.ts';

/** Whom the applicant may turn to, from the catalogue's parameters. */
export const contactOf = ({ parameters }: Catalogue): Contact => ({
  office: parameters['contact-office'],
  phone: parameters['contact-phone'],
  address: parameters['contact-address'],
  hours: parameters['contact-hours'],
});

/** Where to turn against a decision (LAW-13): as the decider wrote it, else as the catalogue says. */
export const remediesOf = ({ parameters }: Catalogue, data: Entered): Remedies => {
  const entered = groupOf(data, 'remedies');
  return {
    reconsiderationBody: textOf(entered, 'reconsiderationBody') || parameters['reconsideration-body'],
    court: textOf(entered, 'court') || parameters['court'],
  };
};

/** The name of a material that people named by code or by name. */
export const materialName = (facts: Pick<CaseFacts, 'catalogue' | 'item'>, named: string): string =>
  materialsOf(facts.catalogue, facts.item.code).materials.find(({ code }) => code === named)?.nameZh ?? named;

/** What has been handed in or was held already, as documents list it. */
export const materialsHandedIn = (facts: CaseFacts): Material[] =>
  materialsOf(facts.catalogue, facts.item.code).materials.flatMap(({ code, nameZh, form, copies }) => {
    const row = facts.materials.find((material) => material.materialCode === code);
    return row === undefined || row.fileSha256 === null ? [] : [{ name: nameZh, form, copies }];
  });

/** What the application is for, in one phrase without a full stop. */
export const purposeOf = (facts: CaseFacts): string => {
  const [name, scope] = [textOf(facts.form, 'businessName'), textOf(facts.form, 'scope')];
  const text = [name, scope].filter((part) => part !== '').join('：');
  return (text === '' ? facts.item.nameZh : text).replace(/[。.；;\s]+$/u, '').slice(0, 3_000);
};
