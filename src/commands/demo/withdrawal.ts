import { accountOf, documentOf } from './account.ts';
import { inventCompany } from './applicants.ts';
import { openCaseDesk } from './case-desk.ts';
import { fileApplication } from './file-application.ts';
import { openProof } from './story.ts';
import type { Story } from './story.ts';

/** URB-01: accepted, and withdrawn by the applicant before the inspection. */
export const withdrawal: Story = {
  zh: '大型户外广告设置：受理后申请人撤回，审批终止',
  en: 'Large outdoor advertising: withdrawn by the applicant after acceptance',
  tell: async (hall, folder) => {
    const proof = openProof();
    const { input, client } = await hall.applicant(inventCompany('广告传媒'));
    const { caseId } = await fileApplication(client, {
      itemCode: 'URB-01',
      applicant: input,
      form: {
        businessName: `${input.name}楼顶广告`,
        scope: '在商场楼顶设置大型户外广告一处',
        areaM2: 64,
        contactName: '蒋文',
        contactPhone: input.phone,
      },
    });
    const watcher = await hall.staff('head');
    const desk = await openCaseDesk(watcher, caseId);
    try {
      await desk.act(await hall.staff('acceptor'), 'accept', { outcome: 'accept' });
      await desk.step('site-inspection');
      await hall.days.pass(1);

      await desk.withdraw(client, '广告位租赁合同已解除');
      await desk.ended('end-withdrawn');

      const account = await accountOf(watcher, caseId, folder);
      proof.that(account.detail.status === 'withdrawn', '结果：已撤回', 'the application is withdrawn');
      proof.that(account.detail.steps.length === 0, '没有待办环节', 'no step is left open');
      proof.that(
        documentOf(account, 'withdrawal-notice') !== undefined,
        '撤回申请终止通知书已盖章',
        'the notice of the withdrawal is sealed',
      );
      return { account, proof };
    } finally {
      desk.close();
    }
  },
};
