import { accountOf } from './account.ts';
import { inventCompany } from './applicants.ts';
import { openCaseDesk } from './case-desk.ts';
import { fileApplication } from './file-application.ts';
import { openProof } from './story.ts';
import type { Story } from './story.ts';
import { verifyCertificate } from './verify-certificate.ts';

const calendarEnds =
  '演示时钟已走到工作日历尚未公布的年份，期限暂定，不会自动届满；请换一个 DATA_DIR，或在 processes/catalogue/calendar.csv 补入节假日' +
  ' · the demonstration has come to a year whose calendar is not published, where limits are provisional and do not run out; take a fresh DATA_DIR, or add the holidays';

/** HRS-01: for five working days nobody says a word, so the application is accepted by law (LAW-06), and then decided. */
export const deemedAcceptance: Story = {
  zh: '劳务派遣经营许可：五个工作日内无人处理，视为受理，然后踏勘、审批',
  en: 'Labour dispatch licence: nobody acts for five working days, deemed accepted, then inspected and decided',
  tell: async (hall, folder) => {
    const proof = openProof();
    const { input, client } = await hall.applicant(inventCompany('人力资源'));
    const { caseId } = await fileApplication(client, {
      itemCode: 'HRS-01',
      applicant: input,
      form: {
        businessName: input.name,
        scope: '劳务派遣服务',
        areaM2: 210,
        contactName: '承小雨',
        contactPhone: input.phone,
      },
    });
    const watcher = await hall.staff('head');
    const desk = await openCaseDesk(watcher, caseId);
    try {
      await desk.step('accept');
      const clock = (await desk.detail()).clocks.find(({ kind }) => kind === 'acceptance');
      if (clock === undefined || clock.provisional) throw new Error(calendarEnds);
      await hall.days.passed(clock.deadlineAt);

      const [first, second] = [await hall.staff('inspector'), await hall.staff('inspector', 2)];
      await desk.sign(first, 'site-inspection', { findings: '经营场所与申请材料一致' });
      await desk.sign(second, 'site-inspection', { findings: '办公设施和管理制度齐全' });
      await desk.act(second, 'site-inspection', {
        outcome: 'inspected',
        inspectedAt: await hall.days.now(),
        place: input.address,
        findings: '有固定的经营场所、信息管理系统和劳动合同文本，与申请材料一致',
        result: 'pass',
      });
      const decider = await hall.staff('decider', 1);
      await desk.act(decider, 'review-and-decide', { outcome: 'grant', opinion: '材料齐全，符合条件' });
      await desk.act(await hall.staff('deliverer'), 'deliver-result', {
        outcome: 'delivered',
        way: 'hall',
        recipient: input.name,
        receivedBy: '承小雨',
        place: '政务服务大厅出证窗口',
        servedAt: await hall.days.now(),
      });
      await desk.ended('end-granted');

      const account = await accountOf(watcher, caseId, folder);
      const deemed = account.timeline.find(({ act }) => act === 'deemed-accepted');
      proof.that(
        deemed?.whoKind === 'clock' && deemed.at === clock.deadlineAt,
        '逾期不告知，视为受理（LAW-06），由时限作出，时刻为期限届满之时',
        'deemed accepted by the clock, at the moment of the deadline',
      );
      const review = account.detail.clocks.find(({ kind }) => kind === 'review');
      proof.that(
        review !== undefined && review.startedAt === account.detail.filedAt,
        '审批期限自收到申请之日起算',
        'the limit for the decision counts from the day of the application',
      );
      await verifyCertificate(hall, account, proof);
      return { account, proof };
    } finally {
      desk.close();
    }
  },
};
