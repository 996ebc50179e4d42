import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { House } from './house.ts';
import { enter } from './people.ts';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** A change of the catalogue that one admin writes, with a row of this key in it, and another puts into force. */
export const changeCatalogue = async (
  house: House,
  title: string,
  key: string,
  write: (page: Page) => Promise<void>,
): Promise<void> => {
  const author = await house.signedIn('guo.li', '/console/admin/catalogue');
  await author.page.getByLabel('变更名称').fill(title);
  await press(author.page, '起草变更');
  await author.page.getByRole('heading', { name: '修改行' }).waitFor();
  await write(author.page);
  await author.page.getByRole('rowheader', { name: new RegExp(key, 'u') }).waitFor();
  await author.page.getByLabel('变更理由').fill(title);
  await press(author.page, '提交审核');
  await author.page.getByText('请另一名管理员审核').waitFor();
  const reviewer = await house.visitor();
  await reviewer.page.goto(author.page.url());
  await enter(reviewer.page, 'tan.yong');
  await press(reviewer.page, '批准并发布');
  await reviewer.page.getByText('已发布').first().waitFor();
  for (const { troubles, context } of [author, reviewer]) {
    expect(troubles).toEqual([]);
    await context.close();
  }
};
