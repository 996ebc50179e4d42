import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '../../src/usecases/people/demo-users.ts';
import { useHouse } from './harness/house.ts';
import { axeFinds, chineseLeft, wrongWith } from './harness/looks.ts';
import { phone } from './harness/people.ts';
import type { Visitor } from './harness/people.ts';
import { until } from './harness/until.ts';

const house = useHouse();

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
/** An accepted case that waits for its visit. */
const waiting = async () => {
  const filed = await house.office.file('MKT-09');
  await filed.desk.act(await house.office.as('chen.jing'), 'accept', { outcome: 'accept' });
  return { ...filed, jobKey: (await filed.desk.step('site-inspection')).jobKey };
};

/** An inspector with a phone that has taken the visits along. */
const onTheWay = async (username: string, jobKey: string): Promise<Visitor> => {
  const inspector = await house.signedIn(username, '/desk/visits/', phone);
  await inspector.context.grantPermissions(['geolocation']);
  await inspector.context.setGeolocation({ latitude: 31.7012, longitude: 119.9421, accuracy: 8 });
  const { page } = inspector;
  await page.getByText('没有网络时也能打开本页').waitFor();
  await page.locator(`a[href="/desk/visits/${jobKey}"]`).waitFor();
  await page.evaluate(
    (key) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const asked = indexedDB.open('oneseal-visits');
          asked.onsuccess = () => {
            const database = asked.result;
            const all = database.transaction('visits').objectStore('visits').getAll();
            all.onsuccess = () => {
              database.close();
              if (all.result.some(({ jobKey: kept }: { jobKey: string }) => kept === key)) resolve();
              else setTimeout(look, 50);
            };
          };
        };
        look();
      }),
    jobKey,
  );
  return inspector;
};

/** A photo far larger than the server takes: the phone makes it smaller. */
const largePhoto = (): Buffer => {
  const [width, height] = [2400, 1200];
  const photo = Buffer.alloc(54 + width * height * 3, 0x9a);
  photo.write('BM');
  for (const [at, value] of [
    [2, photo.length],
    [6, 0],
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
    [26, 0x18_00_01],
    [30, 0],
    [34, width * height * 3],
    [38, 0],
    [42, 0],
    [46, 0],
    [50, 0],
  ] as const)
    photo.writeUInt32LE(value, at);
  return photo;
};

const takePhoto = async (page: Page): Promise<void> => {
  await page.locator('#take-photo').setInputFiles({ name: 'site.bmp', mimeType: 'image/bmp', buffer: largePhoto() });
  await page.getByText('北纬31.70120').waitFor();
};

const fillIn = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '已踏勘' }).waitFor();
  const checks = page.getByRole('group').filter({ has: page.getByRole('radio', { name: '符合', exact: true }) });
  const count = await checks.count();
  expect(count).toBe(7);
  for (let at = 0; at < count; at += 1) await checks.nth(at).getByRole('radio', { name: '符合', exact: true }).check();
  await checks.nth(1).getByRole('radio', { name: '不适用', exact: true }).check();
  await page.getByLabel('踏勘情况').fill('布局与图纸一致，三防设施齐全');
  await page.getByRole('radio', { name: '符合条件', exact: true }).check();
};

/** What lies on the device about any visit. */
const keptOn = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('oneseal-visits')) return {};
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('oneseal-visits');
      asked.onsuccess = () => resolve(asked.result);
    });
    const counts: Record<string, number> = {};
    for (const name of database.objectStoreNames)
      counts[name] = await new Promise((resolve) => {
        const asked = database.transaction(name).objectStore(name).count();
        asked.onsuccess = () => resolve(asked.result);
      });
    database.close();
    return counts;
  });

describe('a visit on a phone', () => {
  it('is made without a network, outlives a reload, is sent once, signed by two and completed', async () => {
    const { jobKey, desk, caseId } = await waiting();
    const inspector = await onTheWay('zhou.wei', jobKey);
    const { page, context } = inspector;
    expect(await wrongWith(page, 'the visits')).toEqual([]);

    // On site there is no network.
    await context.setOffline(true);
    await page.goto(`/desk/visits/${jobKey}`);
    await page.getByText('离线：没有网络').waitFor();
    await fillIn(page);
    await takePhoto(page);
    expect(await wrongWith(page, 'a draft without a network')).toEqual([]);
    await page.reload();
    await page.getByText('北纬31.70120').waitFor();
    expect(await page.getByLabel('踏勘情况').inputValue()).toBe('布局与图纸一致，三防设施齐全');
    await press(page, '签名并提交记录');
    await page.getByText('待发送：记录保存在本机').waitFor();
    await page.reload();
    await page.getByText('待发送：记录保存在本机').waitFor();

    // The network is back, and the first answer is lost on its way.
    let sent = 0;
    await page.route(`**/api/tasks/${jobKey}/inspection`, async (route) => {
      sent += 1;
      const answer = await route.fetch();
      await (sent === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await context.setOffline(false);
    await page.getByText('已发送：服务器').waitFor();
    await page.getByText('待发送').first().waitFor({ state: 'detached' });
    expect(sent).toBe(2);
    const client = await house.office.as('zhao.min');
    const records = await client.get<{ photos: unknown[]; signatures: { userName: string }[] }[]>(
      `/api/cases/${caseId}/inspections`,
    );
    expect(records).toMatchObject([{ photos: [{ taker: '周伟' }], signatures: [{ userName: '周伟' }] }]);
    expect(await keptOn(page)).toMatchObject({ drafts: 0, photos: 0 });

    // The colleague signs on the same phone, with the own password.
    await page.getByLabel('签名人用户名').fill('wu.lei');
    await page.getByLabel('签名人密码').fill('wrong-password');
    await press(page, '以本人身份签名');
    await page
      .getByText('用户名或密码')
      .filter({ hasNot: page.locator('input') })
      .last()
      .waitFor();
    await page.getByLabel('签名人密码').fill(demoPassword);
    await press(page, '以本人身份签名');
    await page.getByText('✓ 吴磊').waitFor();
    expect(await wrongWith(page, 'a signed record')).toEqual([]);
    await press(page, 'English');
    expect(await chineseLeft(page)).toEqual([]);
    await press(page, '中文');
    await press(page, '办结踏勘');
    await page.getByText('任务已办结').waitFor();
    await desk.step('review-and-decide');

    // The decider reads it at the desk.
    const decider = await house.signedIn('zhao.min', `/desk/cases/${caseId}`);
    await decider.page.getByRole('tab', { name: '踏勘', exact: true }).click();
    await decider.page.getByRole('button', { name: '查看照片' }).click();
    const shown = decider.page.getByRole('img', { name: '照片1' });
    await until(
      () => shown.evaluate((image: HTMLImageElement) => image.naturalWidth),
      (width) => width === 2048,
    );
    expect(await axeFinds(decider.page)).toEqual([]);
    expect(decider.troubles).toEqual([]);
    await decider.context.close();

    await press(page, '退出');
    await page.getByLabel('用户名').waitFor();
    expect(Object.values(await keptOn(page)).filter((count) => count > 0)).toEqual([]);
    expect(inspector.troubles).toEqual([]);
    await context.close();
  });

  it('loses nothing where a colleague was first or the task is gone, and is signed on one’s own phone', async () => {
    const { jobKey, desk } = await waiting();
    const [first, second] = [await onTheWay('wu.lei', jobKey), await onTheWay('xu.fang', jobKey)];
    await second.context.setOffline(true);
    await second.page.goto(`/desk/visits/${jobKey}`);
    await fillIn(second.page);
    await press(second.page, '签名并提交记录');
    await second.page.getByText('待发送：记录保存在本机').waitFor();

    await first.page.goto(`/desk/visits/${jobKey}`);
    await fillIn(first.page);
    await press(first.page, '签名并提交记录');
    await first.page.getByText('已发送：服务器').waitFor();

    // Meanwhile the session of the second one has ended.
    await second.context.clearCookies();
    await second.context.setOffline(false);
    const dialog = second.page.getByRole('dialog');
    await dialog.getByLabel('用户名').fill('xu.fang');
    await dialog.getByLabel('密码').fill(demoPassword);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await second.page.getByText('本机的草稿不能再提交').waitFor();
    expect(await second.page.getByLabel('踏勘情况').inputValue()).toBe('布局与图纸一致，三防设施齐全');
    expect(await wrongWith(second.page, 'a task that went to somebody else')).toEqual([]);
    second.page.once('dialog', (asked) => void asked.accept());
    await press(second.page, '删除本机草稿');
    await press(second.page, '核对无误，签名');
    await second.page.getByText('✓ 徐芳').waitFor();

    // The first one sees it without a reload; then the applicant withdraws.
    await first.page.getByText('✓ 徐芳').waitFor();
    await desk.withdraw(await house.office.as('hutang.canyin'), '不再经营');
    await first.page.getByText('任务已').first().waitFor();
    for (const { troubles, context } of [first, second]) {
      expect(troubles).toEqual([]);
      await context.close();
    }
  });
});
