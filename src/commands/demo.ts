import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { parseCatalogue } from '../domain/catalogue/parse-catalogue.ts';
import type { Calendar } from '../domain/calendar.ts';
import { openSystem } from '../main.ts';
import { readCatalogueFiles } from '../usecases/release/read-files.ts';
import { ApiRefusal } from './demo/api.ts';
import { companySetup } from './demo/company-setup.ts';
import { isOfficeTime } from './demo/days.ts';
import { deemedAcceptance } from './demo/deemed-acceptance.ts';
import { foodLicence } from './demo/food-licence.ts';
import { openHall } from './demo/hall.ts';
import type { Hall } from './demo/hall.ts';
import { linesOf } from './demo/print-account.ts';
import { refusal } from './demo/refusal.ts';
import type { Story } from './demo/story.ts';
import { withdrawal } from './demo/withdrawal.ts';
import { explain } from './explain.ts';
import { findRunning } from './run-file.ts';

const stories: Readonly<Record<string, Story>> = {
  'food-licence': foodLicence,
  'company-setup': companySetup,
  refusal,
  withdrawal,
  'deemed-acceptance': deemedAcceptance,
};

const catalogueFolder = fileURLToPath(new URL('../../processes/catalogue', import.meta.url));

const noDemonstration =
  '这里不是演示系统：演示会建立虚构的办件，并把时钟调快；请换一个 DATA_DIR，不带生产设置再试' +
  ' · this is no demonstration, and the stories would file invented cases and set the clock forward; take another DATA_DIR without the settings of a real bureau';

const say = (line: string): void => console.log(line);

/** The bureau of the data folder: the one that runs there, or one of our own that is closed at the end. */
const openBureau = async (config: Config): Promise<{ url: string; close(): Promise<void> }> => {
  const running = await findRunning(config.dataDir);
  if (running !== undefined) {
    say(`使用正在运行的系统 · using the bureau that runs: ${running.url}`);
    return { url: running.url, close: async () => undefined };
  }
  if (config.mode !== 'demo') throw new ApiRefusal('page-not-found', noDemonstration);
  say(`启动系统 · starting a bureau in ${config.dataDir}`);
  const own: Config = {
    ...config,
    port: 0,
    // The documents outlive this bureau: their QR codes lead to where `npm start` will listen.
    publicUrl: config.publicUrl === '' && config.port !== 0 ? `http://127.0.0.1:${config.port}` : config.publicUrl,
    logLevel: config.logLevel === 'info' ? 'error' : config.logLevel,
  };
  return openSystem(own, { progress: say });
};

/** Tells one story and prints it; a story that does not end as expected is said in a clear line. Gives whether it did. */
const tell = async ({ zh, en, tell }: Story, hall: Hall, folder: string): Promise<boolean> => {
  try {
    const told = await hall.days.during(() => tell(hall, folder));
    for (const line of linesOf(zh, en, told, hall.calendar)) say(line);
    return true;
  } catch (error) {
    say(`\n✘ ${zh}\n  ${en}\n  ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
};

/** `npm run demo [-- <story> …]`: real cases of the catalogue, told through the HTTP API alone. Gives the exit code. */
const demo = async (names: readonly string[]): Promise<number> => {
  const chosen = names.map((name) => stories[name]).filter((story) => story !== undefined);
  if (chosen.length < names.length) {
    console.error(`用法 · usage: npm run demo [-- ${Object.keys(stories).join(' | ')} …]`);
    return 2;
  }
  const told = chosen.length > 0 ? chosen : Object.values(stories);
  const config = readConfig();
  const { calendar }: { calendar: Calendar } = parseCatalogue(await readCatalogueFiles(catalogueFolder));
  const bureau = await openBureau(config);
  try {
    const hall = await openHall(bureau.url, calendar);
    const { days } = hall;
    const now = await days.now();
    if (!isOfficeTime(calendar, now)) await days.during(() => days.pass(1));
    const folder = join(config.dataDir, 'demo');
    const results = await Promise.all(told.map((story) => tell(story, hall, folder)));
    const good = results.filter(Boolean).length;
    say(`\n文书目录 · documents: ${folder}`);
    say(
      `${good === told.length ? '✔' : '✘'} ${told.length} 个故事中 ${good} 个如期办结 · ${good} of ${told.length} stories ended as expected`,
    );
    return good === told.length ? 0 : 1;
  } finally {
    await bureau.close();
  }
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof ApiRefusal)) return explain(error);
  return error.code === 'page-not-found' ? noDemonstration : error.message;
};

demo(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(reasonOf(error));
    process.exit(1);
  },
);
