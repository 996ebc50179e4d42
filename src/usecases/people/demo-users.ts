import { BureauError } from '../../errors.ts';
import { deleteSessionsOf } from '../../store/sessions.ts';
import { lockSetting } from '../../store/settings.ts';
import { disableDemoUsers, findUserByName, listUsers, updateUser } from '../../store/users.ts';
import { keepApplicant } from '../application/check-applicant.ts';
import type { ApplicantInput } from '../application/check-applicant.ts';
import type { Bureau } from '../bureau.ts';
import { addAccount } from './create-user.ts';
import { hashPassword } from './password.ts';

/** Known to everybody, therefore only in a demonstration. */
export const demoPassword = 'oneseal-demo';

export interface DemoUser {
  username: string;
  name: string;
  roles: string[];
  departments: string[];
  applicant?: ApplicantInput;
}

const staff = (username: string, name: string, role: string, ...departments: string[]): DemoUser => ({
  username,
  name,
  roles: [role],
  departments: departments.length === 0 ? ['*'] : departments,
});

const company: ApplicantInput = {
  kind: 'organisation',
  name: '常州市湖塘示例餐饮有限公司',
  identity: '91320412MA1DEM007M',
  phone: '13800000001',
  address: '江苏省常州市武进区湖塘镇示例路1号',
};

const citizen: ApplicantInput = {
  kind: 'person',
  name: '顾小满',
  identity: '320412198803120021',
  phone: '13800000002',
  address: '江苏省常州市武进区南夏墅街道示例路2号',
};

const applicant = (username: string, input: ApplicantInput): DemoUser => ({
  username,
  name: input.name,
  roles: ['applicant'],
  departments: [],
  applicant: input,
});

/** The people of the demonstration: every step of every flow finds somebody, and the second of two people exists. */
export const demoUsers: readonly DemoUser[] = [
  staff('chen.jing', '陈静', 'acceptor'),
  staff('lin.yue', '林悦', 'acceptor'),
  staff('zhou.wei', '周伟', 'inspector'),
  staff('wu.lei', '吴磊', 'inspector'),
  staff('xu.fang', '徐芳', 'inspector'),
  staff('sun.hao', '孙浩', 'expert-organiser'),
  staff('ma.lan', '马兰', 'hearing-officer'),
  staff('zhao.min', '赵敏', 'decider'),
  staff('qian.feng', '钱峰', 'decider'),
  staff('li.na', '李娜', 'cashier'),
  staff('wang.qiang', '王强', 'deliverer'),
  staff('zhang.hua', '张华', 'head'),
  staff('he.ping', '何平', 'supervisor'),
  staff('gao.yuan', '高远', 'analyst'),
  staff('shen.ning', '沈宁', 'analyst'),
  staff('guo.li', '郭丽', 'admin'),
  staff('tan.yong', '谭勇', 'admin'),
  staff('tang.ning', '唐宁', 'acceptor', 'MKT'),
  applicant('hutang.canyin', company),
  applicant('gu.xiaoman', citizen),
];

const openDemo = async (bureau: Bureau): Promise<void> => {
  const passwordHash = await hashPassword(demoPassword);
  await bureau.store.transaction(async (tx) => {
    // Several copies may be the first at once.
    await lockSetting(tx, 'demo-users');
    for (const user of demoUsers) {
      const known = await findUserByName(tx, user.username);
      if (known?.demo === 0) throw new BureauError('username-taken', { username: user.username });
      if (known !== undefined) {
        await updateUser(tx, known.id, { status: 'active', passwordHash });
        continue;
      }
      const row = user.applicant === undefined ? null : await keepApplicant(bureau, tx, user.applicant);
      const { username, name, roles, departments } = user;
      await addAccount(bureau, tx, {
        username,
        name,
        roles,
        departments,
        passwordHash,
        applicantId: row?.id ?? null,
        demo: true,
      });
    }
  });
};

/**
 * Settles the demo accounts at start: in a demonstration they exist and are open; otherwise every one of them is
 * disabled and its sessions end. Error: username-taken, when a real account has the name of a demo account.
 */
export const settleDemoUsers = async (bureau: Bureau): Promise<void> => {
  if (bureau.config.mode === 'demo') return openDemo(bureau);
  await bureau.store.transaction((tx) => disableDemoUsers(tx));
  for (const user of await listUsers(bureau.store.read))
    if (user.demo === 1) await deleteSessionsOf(bureau.store, user.id);
};
