import { randomUUID } from 'node:crypto';
import type { Client } from './api.ts';
import type { Guide, Receipt } from './answers.ts';
import type { ApplicantInput } from '../../usecases/application/check-applicant.ts';
import { paperOf } from './papers.ts';

export interface Filing {
  itemCode: string;
  applicant: ApplicantInput;
  form: Record<string, unknown>;
  /** Conditions of the material list that apply; the others do not. */
  conditions?: readonly string[];
  /** Materials that the applicant forgets. */
  forgotten?: readonly string[];
}

export interface Filed extends Receipt {
  guide: Guide;
}

/** Uploads a paper that stands for a material of the list; gives the file's id. */
export const uploadPaper = async (
  client: Client,
  title: string,
  { name, address }: ApplicantInput,
): Promise<string> => {
  const paper = await paperOf(title, [`申请人：${name}`, `地址：${address}`, '（演示材料）']);
  return (await client.upload<{ id: string }>('/api/files', `${title}.pdf`, paper)).id;
};

/** Files an application with every material that the guide asks for, except what is forgotten. */
export const fileApplication = async (client: Client, filing: Filing): Promise<Filed> => {
  const { itemCode, applicant, form, conditions = [], forgotten = [] } = filing;
  const guide = await client.get<Guide>(`/api/items/${itemCode}`);
  const list = guide.materials.materials;
  const asked = list.filter(({ condition }) => condition === null || conditions.includes(condition));
  const materials: { code: string; fileId: string }[] = [];
  for (const { code, nameZh } of asked.filter((material) => !forgotten.includes(material.code)))
    materials.push({ code, fileId: await uploadPaper(client, nameZh, applicant) });
  const receipt = await client.post<Receipt>('/api/applications', {
    itemCode,
    applicant,
    form: { address: applicant.address, deliveryWay: 'hall', truthStatement: true, ...form },
    conditions: Object.fromEntries(
      list.flatMap(({ condition }) => (condition === null ? [] : [[condition, conditions.includes(condition)]])),
    ),
    materials,
    // Sent again after a lost answer, it makes no second case.
    requestId: randomUUID(),
  });
  return { ...receipt, guide };
};
