import { accountOf, documentOf } from './account.ts';
import { inventCompany } from './applicants.ts';
import { openCaseDesk } from './case-desk.ts';
import { fileApplication } from './file-application.ts';
import { openProof } from './story.ts';
import type { Story } from './story.ts';

/** HLT-01, filed at the window: the inspection fails, and the refusal says why and what can be done against it. */
export const refusal: Story = {
  zh: '公共场所卫生许可：现场不符合条件，不予许可，说明理由和救济途径',
  en: 'Hygiene licence of a public place: the inspection fails; refused with reasons and remedies',
  tell: async (hall, folder) => {
    const proof = openProof();
    const clerk = await hall.staff('acceptor', 1);
    const applicant = inventCompany('沐浴服务');
    const { caseId } = await fileApplication(clerk, {
      itemCode: 'HLT-01',
      applicant,
      form: {
        businessName: applicant.name,
        scope: '公共浴室',
        areaM2: 480,
        contactName: '邵一鸣',
        contactPhone: applicant.phone,
      },
    });
    const watcher = await hall.staff('head');
    const desk = await openCaseDesk(watcher, caseId);
    try {
      await desk.act(clerk, 'accept', { outcome: 'accept' });
      await desk.step('site-inspection');
      await hall.days.pass(1);

      const [first, second] = [await hall.staff('inspector', 1), await hall.staff('inspector', 2)];
      await desk.sign(first, 'site-inspection', { findings: '消毒间未独立设置' });
      await desk.sign(second, 'site-inspection', { findings: '机械通风未启用' });
      await desk.act(first, 'site-inspection', {
        outcome: 'inspected',
        inspectedAt: await hall.days.now(),
        place: applicant.address,
        findings: '公共用品用具清洗消毒间与更衣室合用，浴区无机械通风',
        result: 'fail',
        deficiencies: '无独立的清洗消毒间；浴区机械通风装置未安装',
      });
      await desk.step('review-and-decide');
      await hall.days.pass(1);

      await desk.act(await hall.staff('decider'), 'review-and-decide', {
        outcome: 'refuse',
        opinion: '现场不符合条件，不予许可',
        facts: '经现场踏勘，无独立的清洗消毒间，浴区机械通风装置未安装',
        reasons: '卫生设施不符合公共场所卫生标准和要求',
        legalBasis: '《公共场所卫生管理条例》第三条',
        remedies: { reconsiderationBody: '常州市武进区人民政府', court: '常州市武进区人民法院' },
      });
      await desk.act(await hall.staff('deliverer'), 'deliver-result', {
        outcome: 'delivered',
        way: 'hall',
        recipient: applicant.name,
        receivedBy: '邵一鸣',
        place: '政务服务大厅出证窗口',
        servedAt: await hall.days.now(),
      });
      await desk.ended('end-refused');

      const account = await accountOf(watcher, caseId, folder);
      proof.that(account.detail.status === 'refused', '结果：不予许可', 'the result is a refusal');
      proof.that(documentOf(account, 'refusal') !== undefined, '不予许可决定书已盖章', 'the refusal is sealed');
      proof.that(documentOf(account, 'certificate') === undefined, '没有发证', 'there is no certificate');
      return { account, proof };
    } finally {
      desk.close();
    }
  },
};
