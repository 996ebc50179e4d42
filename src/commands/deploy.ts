import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { newCopyId, readConfig } from '../config.ts';
import { openStore } from '../store/store.ts';
import type { Bureau } from '../usecases/bureau.ts';
import { createBus } from '../usecases/bus.ts';
import { openCatalogues } from '../usecases/catalogue/catalogues.ts';
import { machineClock, openDemoClock } from '../usecases/clock/bureau-clock.ts';
import { openDictionary } from '../usecases/release/dictionary-in-force.ts';
import { readCatalogueFiles } from '../usecases/release/read-files.ts';
import { openReleases } from '../usecases/release/releases.ts';
import { askForFolder } from './deploy/ask-for-folder.ts';
import { explain } from './explain.ts';

const catalogueFolder = fileURLToPath(new URL('../../processes/catalogue', import.meta.url));
const dictionaryFile = fileURLToPath(new URL('../../processes/shared/dictionary.json', import.meta.url));

const usage = '用法 · usage: npm run deploy -- processes/<flow> <user name 用户名> <why 事由>';

/** Asks for a password without showing it in the arguments; read from a pipe where there is one. */
const askPassword = async (): Promise<string> => {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const password = await prompt.question('密码 · password: ');
  prompt.close();
  return password;
};

/** `npm run deploy -- processes/<flow> <user name> <why>`: the gate, then a request that another person approves. */
const deploy = async ([folder, username, ...rest]: readonly string[]): Promise<number> => {
  const why = rest.join(' ').trim();
  if (folder === undefined || username === undefined || why === '') {
    console.error(usage);
    return 2;
  }
  const config = readConfig();
  const password = await askPassword();
  // The bureau may run meanwhile: what is asked for here is a row that it finds.
  const store = await openStore(config.databaseUrl);
  try {
    const clock = config.mode === 'demo' ? await openDemoClock(store, config.demoClock) : machineClock;
    const catalogues = await openCatalogues(store, await readCatalogueFiles(catalogueFolder), clock.now());
    const log = pino({ level: 'silent' });
    const dictionary = await openDictionary(dictionaryFile, log);
    const still = (): void => undefined;
    const bureau = {
      ...{
        config,
        store,
        clock,
        catalogues,
        dictionary,
        log,
        copyId: newCopyId(),
        bus: createBus(),
        releases: openReleases(store),
      },
      nudge: { outbox: still, clocks: still, record: still },
    } as Partial<Bureau> as Bureau;
    return await askForFolder(bureau, { folder, username, password, why }, (line) => console.log(line));
  } finally {
    await store.close();
  }
};

deploy(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(explain(error));
    process.exitCode = 2;
  },
);
