import { accountOf, documentOf } from './account.ts';
import { inventCompany } from './applicants.ts';
import { openCaseDesk } from './case-desk.ts';
import { fileApplication, uploadPaper } from './file-application.ts';
import { openProof } from './story.ts';
import type { Story } from './story.ts';
import { verifyCertificate } from './verify-certificate.ts';

/** Which paper the applicant forgets. */
const forgotten = { code: 'health-cert', title: '食品从业人员健康证明' };

/** MKT-09: a one-time notice, a supplement by the applicant, two inspectors, a decider who is another person, the certificate. */
export const foodLicence: Story = {
  zh: '食品经营许可：一次告知、补正、两人踏勘、准予、盖章、发证',
  en: 'Food business licence: one-time notice, supplement, inspection by two, granted, sealed, certificate',
  tell: async (hall, folder) => {
    const proof = openProof();
    const [acceptor, first, second] = [hall.staff('acceptor'), hall.staff('inspector'), hall.staff('inspector', 1)];
    const { input, client } = await hall.applicant(inventCompany('餐饮管理'));
    const { caseId } = await fileApplication(client, {
      itemCode: 'MKT-09',
      applicant: input,
      form: {
        businessName: input.name,
        scope: '热食类食品制售；冷食类食品制售',
        areaM2: 120,
        contactName: '陈思远',
        contactPhone: input.phone,
      },
      forgotten: [forgotten.code],
    });
    const watcher = await hall.staff('head');
    const desk = await openCaseDesk(watcher, caseId);
    try {
      await desk.act(await acceptor, 'accept', {
        outcome: 'one-time-notice',
        materialVerdicts: [
          {
            material: forgotten.code,
            verdict: 'missing',
            reason: '未提交从业人员的有效健康证明',
            legalBasis: '《食品安全法》第四十五条',
          },
        ],
        noticeSummary: '请补交全部食品从业人员有效期内的健康证明',
      });
      await desk.step('supplement');
      await hall.days.pass(1);

      const fileId = await uploadPaper(client, forgotten.title, input);
      await client.post(`/api/cases/${caseId}/materials`, { code: forgotten.code, fileId });
      await desk.act(client, 'supplement', { outcome: 'supplemented', explanation: '健康证明已补交' });
      await desk.act(await acceptor, 'accept-supplemented', { outcome: 'accept' });
      await desk.step('site-inspection');
      await hall.days.pass(1);

      await desk.sign(await first, 'site-inspection', { findings: '布局与图纸一致' });
      await desk.sign(await second, 'site-inspection', { findings: '设备设施符合要求' });
      await desk.act(await first, 'site-inspection', {
        outcome: 'inspected',
        inspectedAt: await hall.days.now(),
        place: input.address,
        findings: '经营场所布局、设备设施与申请材料一致，生熟分开，三防设施齐全',
        result: 'pass',
      });
      await desk.step('review-and-decide');
      await hall.days.pass(1);

      await desk.act(await hall.staff('decider'), 'review-and-decide', {
        outcome: 'grant',
        opinion: '材料齐全，现场核查符合条件',
        content: '热食类食品制售；冷食类食品制售',
      });
      await desk.act(await hall.staff('deliverer'), 'deliver-result', {
        outcome: 'delivered',
        way: 'hall',
        recipient: input.name,
        receivedBy: '陈思远',
        place: '政务服务大厅出证窗口',
        servedAt: await hall.days.now(),
      });
      await desk.ended('end-granted');

      const account = await accountOf(watcher, caseId, folder);
      const acts = account.timeline.map(({ act }) => act);
      const signers = new Set(account.timeline.flatMap(({ act, who }) => (act === 'sign' ? [who] : [])));
      proof.that(signers.size === 2, `两人签名：${[...signers].join('、')}`, 'two inspectors have signed');
      const accepted = account.timeline.find(({ act }) => act === 'accept')?.who;
      const granted = account.timeline.find(({ act }) => act === 'grant')?.who;
      proof.that(accepted !== granted, `受理 ${accepted}，决定 ${granted}`, 'accepted and granted by two people');
      proof.that(acts.includes('archive'), '已归档', 'archived');
      proof.that(documentOf(account, 'proof-of-service') !== undefined, '送达回证已盖章', 'proof of service sealed');
      await verifyCertificate(hall, account, proof);
      return { account, proof };
    } finally {
      desk.close();
    }
  },
};
