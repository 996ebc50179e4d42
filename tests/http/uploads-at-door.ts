import type { LightMyRequestResponse } from 'fastify';
import { newId } from '../../src/domain/id.ts';
import { insertFile } from '../../src/store/materials.ts';
import { findUserByName } from '../../src/store/users.ts';
import type { Door } from './open-door.ts';

const boundary = 'x-boundary-x';

/** One file as a form sends it. */
export const sendOne = (
  door: Door,
  url: string,
  { name, type, content, headers = {} }: { name: string; type: string; content: Buffer; headers?: object },
): Promise<LightMyRequestResponse> =>
  door.http.inject({
    method: 'POST',
    url,
    payload: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
      ),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  });

/** A file that somebody has uploaded, as far as the store knows. */
export const fileOf = async (door: Door, username: string, name = '委托书.pdf'): Promise<string> => {
  const { id: owner } = (await findUserByName(door.bureau.store.read, username))!;
  const id = newId();
  const file = { id, sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 3, name, owner };
  await door.bureau.store.transaction((tx) => insertFile(tx, { ...file, createdAt: door.bureau.clock.now() }));
  return id;
};

/** An application's form with everything that it must hold. */
export const formOf = (more: object = {}): Record<string, unknown> => ({
  businessName: '湖塘示例项目',
  scope: '按照申请材料开展建设',
  address: '湖塘镇',
  contactName: '顾小满',
  contactPhone: '13800000002',
  deliveryWay: 'hall',
  truthStatement: true,
  ...more,
});
