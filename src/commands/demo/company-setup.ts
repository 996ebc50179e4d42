import { accountOf } from './account.ts';
import type { CaseDetail } from './answers.ts';
import { inventCitizen, inventCompanyName } from './applicants.ts';
import { openCaseDesk } from './case-desk.ts';
import { fileApplication } from './file-application.ts';
import { openProof } from './story.ts';
import type { Story } from './story.ts';
import { verifyCertificate } from './verify-certificate.ts';

const promisedDays = 2;
const scope = '组织文化艺术交流活动；会议及展览服务；广告设计、制作';

interface Element {
  elementId: string;
  enteredAt: string;
}

/** Working days from acceptance to the decision and its delivery. */
const daysOf = ({ clocks }: CaseDetail): number =>
  clocks
    .filter(({ kind }) => kind === 'review' || kind === 'delivery')
    .reduce((sum, { daysUsed }) => sum + daysUsed, 0);

/** MKT-01: the name is free, and while the seals are filed with the police the registration goes to the tax office. */
export const companySetup: Story = {
  zh: '企业开办：名称自主申报、合并登记、刻章备案与登记移交并联，两个工作日内办结',
  en: 'Company set-up: name check, merged registration, seal carving beside the hand-overs, within two working days',
  tell: async (hall, folder) => {
    const proof = openProof();
    const { input, client } = await hall.applicant(inventCitizen());
    const name = inventCompanyName('文化传播');
    const { caseId } = await fileApplication(client, {
      itemCode: 'MKT-01',
      applicant: input,
      form: {
        businessName: name,
        scope,
        areaM2: 86,
        contactName: input.name,
        contactPhone: input.phone,
      },
    });
    const watcher = await hall.staff('head');
    const desk = await openCaseDesk(watcher, caseId);
    try {
      await desk.act(await hall.staff('acceptor', 1), 'accept', { outcome: 'accept' });
      await desk.step('review-and-decide');
      await hall.days.pass(1);

      await desk.act(await hall.staff('decider', 1), 'review-and-decide', {
        outcome: 'grant',
        opinion: '登记材料齐全，符合法定形式',
        content: `经营范围：${scope}`,
      });
      await desk.act(await hall.staff('deliverer'), 'deliver-result', {
        outcome: 'delivered',
        way: 'hall',
        recipient: input.name,
        receivedBy: input.name,
        place: '企业开办专窗',
        servedAt: await hall.days.now(),
      });
      await desk.ended('end-granted');

      const account = await accountOf(watcher, caseId, folder);
      const { elements } = await watcher.get<{ elements: Element[] }>(`/api/cases/${caseId}/diagram`);
      const entered = (id: string): string => elements.find(({ elementId }) => elementId === id)?.enteredAt ?? '';
      const done = (act: string): boolean => account.timeline.some((entry) => entry.act === act);
      proof.that(done('check-name'), `名称可用：${name}`, 'the name is free and kept for this case');
      proof.that(
        done('file-seal-carving') && done('hand-over-to-tax') && entered('hand-overs-join') !== '',
        '刻章备案与登记信息移交税务并联办结',
        'seal carving and the hand-over to tax ran in parallel and met again',
      );
      const days = daysOf(account.detail);
      proof.that(
        days <= promisedDays,
        `受理至送达 ${days} 个工作日，承诺 ${promisedDays} 个`,
        `${days} working days from acceptance to delivery, ${promisedDays} promised`,
      );
      await verifyCertificate(hall, account, proof);
      return { account, proof };
    } finally {
      desk.close();
    }
  },
};
