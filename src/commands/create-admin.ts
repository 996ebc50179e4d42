import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import { openStore } from '../store/store.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { openCatalogues } from '../usecases/catalogue/catalogues.ts';
import { machineClock } from '../usecases/clock/bureau-clock.ts';
import { createUser } from '../usecases/people/create-user.ts';
import { readCatalogueFiles } from '../usecases/release/read-files.ts';
import { explain } from './explain.ts';

const catalogueFolder = fileURLToPath(new URL('../../processes/catalogue', import.meta.url));

/** `npm run create-admin -- <user name> <name>`: makes the first person; the password is asked for, or read from a pipe. */
const createAdmin = async (): Promise<void> => {
  const [username, name] = process.argv.slice(2);
  if (username === undefined || name === undefined) {
    console.error('用法 · usage: npm run create-admin -- <username> <姓名>');
    process.exit(2);
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const password = await prompt.question('密码 · password: ');
  prompt.close();
  const { dataDir, databaseUrl } = readConfig();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const store = await openStore(databaseUrl);
  try {
    const catalogues = await openCatalogues(store, await readCatalogueFiles(catalogueFolder), machineClock.now());
    const nudge = { record: () => undefined };
    const bureau = { store, catalogues, clock: machineClock, nudge } as unknown as Bureau;
    await createUser(bureau, { username, name, password, roles: ['admin'], departments: ['*'] });
    console.log(`已创建管理员 · administrator created: ${username}`);
  } finally {
    await store.close();
  }
};

createAdmin().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
