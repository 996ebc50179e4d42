import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallPdf } from '../harness/small-pdf.ts';
import { demoUsers } from '../../src/usecases/people/demo-users.ts';
import { company } from './harness/cases.ts';
import { useHouse } from './harness/house.ts';
import { tabTo } from './harness/keyboard.ts';
import { chineseLeft, wrongWith } from './harness/looks.ts';
import { phone } from './harness/people.ts';

const house = useHouse();
const gu = demoUsers.find(({ username }) => username === 'gu.xiaoman')!.applicant!;

const focused = (page: Page): Locator => page.locator(':focus');

/** Fails a test that would use the mouse on this page. */
const withoutMouse = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const pointer = (event: Event): void => {
      if (event.isTrusted) document.documentElement.dataset['mouse'] = 'used';
    };
    for (const kind of ['mousedown', 'pointerdown', 'touchstart']) addEventListener(kind, pointer, true);
    window.print = () => {
      document.documentElement.dataset['printed'] = String(
        Number(document.documentElement.dataset['printed'] ?? 0) + 1,
      );
    };
  });
};

describe('the window', () => {
  it('takes an application for any department by keyboard alone, from the applicant to the printed receipt', async () => {
    const clerk = await house.signedIn('tang.ning', '/desk/');
    const { page, troubles } = clerk;
    await withoutMouse(page);
    await page.goto('/desk/window');
    const finder = page.getByRole('combobox', { name: '查找申请人' });
    await finder.waitFor();
    await page.locator(':focus[role=combobox]').waitFor();
    const found = await wrongWith(page, 'finding the applicant');

    // Found by pinyin, masked until chosen.
    await page.keyboard.type('guxiaoman');
    const option = page.getByRole('option', { name: '顾**' });
    await option.waitFor();
    expect(await option.innerText()).not.toContain(gu.identity);
    await page.keyboard.press('Enter');
    await page.getByText(gu.identity).waitFor();

    // An item of another department than the clerk's, by its initials.
    await page.getByRole('combobox', { name: '查找事项或套餐' }).waitFor();
    await page.locator(':focus[role=combobox]').waitFor();
    await page.keyboard.type('DRC-03');
    await page.getByRole('option', { name: 'DRC-03' }).waitFor();
    found.push(...(await wrongWith(page, 'choosing the item')));
    await page.keyboard.press('Enter');
    const name = page.getByLabel('项目或单位名称');
    await name.waitFor();
    expect(await page.getByLabel('联系人').inputValue()).toBe('顾小满');

    await tabTo(page, name);
    await page.keyboard.type('湖塘示例项目');
    await page.keyboard.press('Tab');
    await page.keyboard.type('按照申请材料开展建设');
    await tabTo(page, page.getByLabel('窗口领取'));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByLabel('本人（单位）对申请材料的真实性负责'));
    await page.keyboard.press('Space');
    for (;;) {
      const open = page.getByRole('group').filter({ has: page.locator('input[name^=question-]:not(:checked)') });
      const asked = open.filter({ hasNot: page.locator('input[name^=question-]:checked') });
      if ((await asked.count()) === 0) break;
      await tabTo(page, asked.first().getByLabel('否'));
      await page.keyboard.press('Space');
    }
    await tabTo(page, page.getByRole('button', { name: '其余材料均收纸质件' }));
    await page.keyboard.press('Enter');
    await page.getByText('材料已齐').waitFor();
    found.push(...(await wrongWith(page, 'the application')));
    await page.keyboard.press('Control+Enter');

    await page.waitForURL('**/desk/window/receipts/**');
    await page.getByRole('heading', { name: '申请回执' }).waitFor();
    const print = page.getByRole('button', { name: '打印', exact: true });
    await print.waitFor();
    expect(await focused(page).innerText()).toBe('打印');
    await page.keyboard.press('Enter');
    const [number = '', secret = ''] = await page.locator('.big-code').allInnerTexts();
    expect([number, secret]).toEqual([expect.stringMatching(/\d{4}/u), expect.stringMatching(/^[A-Z2-9]{10}$/u)]);
    expect(await page.locator('html').getAttribute('data-printed')).toBe('1');
    found.push(...(await wrongWith(page, 'the receipt')));

    // Found again from anywhere, and printed again; both prints stand in the record.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(gu.identity);
    await page.keyboard.press('Enter');
    const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: number });
    await row.waitFor();
    found.push(...(await wrongWith(page, 'finding a case')));
    await tabTo(page, row.getByRole('link', { name: '打印回执' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator(':focus', { hasText: '打印' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mouse')).toBeNull();
    const other = await house.office.as('chen.jing');
    const [filed] = await other.post<{ id: string }[]>('/api/cases/search', { number });
    const timeline = await other.get<{ act: string }[]>(`/api/cases/${filed!.id}/timeline`);
    expect(timeline.filter(({ act }) => act === 'print-receipt').length).toBe(2);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await finder.waitFor();
    await page.getByRole('button', { name: 'English', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('html[lang=en]').waitFor();
    found.push(...(await chineseLeft(page)).map((text) => `not in English: ${text}`));
    expect([...found, ...troubles]).toEqual([]);
    await clerk.context.close();
  });

  it('shows a photo on the clerk’s page that a phone has sent through the link', async () => {
    const clerk = await house.signedIn('lin.yue', '/desk/window');
    const { page } = clerk;
    await page.getByRole('combobox', { name: '查找申请人' }).fill(company.identity);
    await page.getByRole('option').first().click();
    await page.getByRole('combobox', { name: '查找事项或套餐' }).fill('spjy');
    await page.getByRole('option', { name: 'MKT-09' }).click();
    await page.getByRole('button', { name: '用手机拍照' }).click();
    await page.getByRole('img', { name: '手机上传二维码' }).waitFor();
    const found = await wrongWith(page, 'the code for a phone');
    const address = await page.getByRole('link', { name: '在本机打开上传页' }).getAttribute('href');

    // The phone is signed in nowhere; the link is all it has.
    const mobile = await house.visitor(phone);
    await mobile.page.goto(address!);
    await mobile.page
      .locator('input[type=file]')
      .setInputFiles({ name: '平面图.pdf', mimeType: 'application/pdf', buffer: smallPdf('photo') });
    await mobile.page.getByText('已上传1张').waitFor();
    found.push(...(await wrongWith(mobile.page, 'the page on the phone')));
    await page.getByRole('link', { name: '平面图.pdf' }).waitFor();
    await page.getByLabel('经营场所平面图').selectOption({ label: '平面图.pdf' });

    await page.getByRole('button', { name: '关闭链接' }).click();
    await page.getByRole('button', { name: '用手机拍照' }).waitFor();
    await mobile.page.reload();
    await mobile.page.getByText('上传链接无效或已过期').waitFor();
    found.push(...(await wrongWith(mobile.page, 'a link that has ended')));

    // What is on file is changed on purpose, and the record keeps what was there.
    await page.getByRole('button', { name: '变更名称' }).click();
    await page.getByLabel('变更理由').waitFor();
    found.push(...(await wrongWith(page, 'changing the name')));
    await page.getByRole('button', { name: '登记纪实' }).click();
    await page.locator('.timeline li').first().waitFor();
    await page.getByRole('button', { name: '授权委托' }).click();
    await page.getByRole('button', { name: '新增委托' }).click();
    await page.getByLabel('代办人姓名').waitFor();
    found.push(...(await wrongWith(page, 'a power of attorney at the window')));
    await page.getByRole('button', { name: '换一个申请人' }).click();
    await page.getByRole('button', { name: '登记新申请人' }).click();
    await page.getByLabel('身份证号码').waitFor();
    found.push(...(await wrongWith(page, 'a new applicant')));
    expect([...found, ...clerk.troubles, ...mobile.troubles]).toEqual([]);
    await Promise.all([clerk, mobile].map(({ context }) => context.close()));
  });
});

describe('an agent', () => {
  it('is named by the applicant, applies and follows for them, and sees nothing once the power is revoked', async () => {
    const giver = await house.signedIn('hutang.canyin', '/hall/agency');
    const { page } = giver;
    await page.getByRole('button', { name: '新增委托' }).click();
    await page.getByLabel('代办人姓名').fill(gu.name);
    await page.getByLabel('代办人身份证号码').fill(gu.identity);
    await page.getByLabel('代办人电话').fill(gu.phone);
    await page.getByLabel('委托截止日').fill('2022-05-31');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '委托书.pdf', mimeType: 'application/pdf', buffer: smallPdf('power') });
    await page.locator('.file-name', { hasText: '委托书.pdf' }).waitFor();
    const found = await wrongWith(page, 'giving a power');
    await page.getByRole('button', { name: '确认委托' }).click();
    await page.getByRole('button', { name: '撤销委托' }).first().waitFor();
    found.push(...(await wrongWith(page, 'powers')));

    const agent = await house.signedIn('gu.xiaoman', '/hall/agency');
    await agent.page
      .getByRole('link', { name: `代其办理 ${company.name}` })
      .first()
      .click();
    await agent.page.getByRole('heading', { name: `代办：${company.name}` }).waitFor();
    found.push(...(await wrongWith(agent.page, 'acting for')));
    await agent.page.getByRole('combobox', { name: '查找事项' }).fill('DRC-03');
    await agent.page.getByRole('option').first().click();
    await agent.page.getByText(`申请人：${company.name}（顾小满 代办）`).waitFor();
    await agent.page.getByLabel('项目或单位名称').fill('湖塘示例项目');
    await agent.page.getByLabel('申请内容').fill('按照申请材料开展建设');
    await agent.page.getByLabel('联系人').fill('顾小满');
    await agent.page.getByLabel('窗口领取').check();
    await agent.page.getByLabel('本人（单位）对申请材料的真实性负责').check();
    for (const no of await agent.page.getByLabel('否', { exact: true }).all()) await no.check();
    found.push(...(await wrongWith(agent.page, 'applying for')));
    await agent.page.getByRole('button', { name: '提交申请' }).click();
    await agent.page.getByText(`顾小满 代办 ${company.name}`).waitFor();
    found.push(...(await wrongWith(agent.page, 'the agent’s receipt')));
    await agent.page.getByRole('link', { name: '查看办件' }).click();
    await agent.page.getByText('您正在为申请人代办此件').waitFor();
    await agent.page.getByText(`顾** 代办 ${company.name}`).first().waitFor();
    expect(await agent.page.getByRole('button', { name: '撤回申请' }).count()).toBe(0);
    found.push(...(await wrongWith(agent.page, 'the case of an agent')));

    for (const one of await page.getByRole('button', { name: '撤销委托' }).all()) await one.click();
    for (const one of await page.getByRole('button', { name: '确认撤销' }).all()) await one.click();
    await page.getByText('已撤销').first().waitFor();
    await agent.page.reload();
    await agent.page.getByText('没有找到').first().waitFor();
    await agent.page.goto('/hall/agency');
    await agent.page.getByText('没有有效的委托').waitFor();
    expect([...found, ...giver.troubles, ...agent.troubles]).toEqual([]);
    await Promise.all([giver, agent].map(({ context }) => context.close()));
  });
});
