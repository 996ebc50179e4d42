import type { CaseDesk } from '../../../src/commands/demo/case-desk.ts';
import type { Office } from './cases.ts';

export const flow = 'pet-boarding';
export const licence = '宠物寄养场所许可';

/** A licence that nobody has given before, as the catalogue describes one. */
export const item = {
  code: 'AGR-90',
  name_zh: licence,
  name_en: 'Licence of a pet boarding place',
  department: 'AGR',
  supervising_department: 'AGR',
  domain: 'social',
  kind: '行政许可',
  legal_basis: '《动物防疫法》第二十四条',
  legal_check: 'knowledge',
  statutory_working_days: '20',
  promised_working_days: '12',
  steps: '5',
  material_count: '2',
  site_inspection: 'yes',
  expert_review: 'none',
  hearing: 'no',
  online: 'yes',
  no_visit: 'yes',
  flow: 'standard-approval',
  process: flow,
  result_document: '宠物寄养场所许可证',
  validity_years: '3',
  batch: '1',
  supplement_working_days: '15',
  deferral_working_days: '10',
  yellow_working_days: '2',
  retention: 'permanent',
  source: 'model',
};

/** Two deciders sign; the vote of the second one completes the step. */
export const signTogether = async ({ as }: Office, desk: CaseDesk): Promise<void> => {
  const { jobKey } = await desk.step('joint-signing');
  const holder = await as('zhao.min');
  await holder.post(`/api/tasks/${jobKey}/claim`, {});
  const approvers = await holder.get<{ id: string; name: string }[]>(`/api/tasks/${jobKey}/approvers`);
  const members = ['赵敏', '钱峰'].map((name) => approvers.find((one) => one.name === name)!.id);
  await holder.post(`/api/tasks/${jobKey}/ballots`, { members, question: '是否准予许可' });
  for (const name of ['zhao.min', 'qian.feng'])
    await (await as(name)).post(`/api/tasks/${jobKey}/ballots/vote`, { vote: 'approve', opinion: '同意' });
  await desk.step('review-and-decide');
};
