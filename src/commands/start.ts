import { readConfig } from '../config.ts';
import { openSystem } from '../main.ts';
import { ensurePages } from './ensure-pages.ts';
import { explain } from './explain.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';

/** `npm start`: opens the bureau and keeps it open until SIGINT or SIGTERM. */
const start = async (): Promise<void> => {
  const config = readConfig();
  if (config.mode === 'demo')
    console.log('演示模式 · demo mode: specimen seal, demo users, a clock that can be set. Not for real cases.');
  await ensurePages((line) => console.log(line));
  const system = await openSystem(config, { progress: (line) => console.log(line) });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    console.log('正在停止 · stopping');
    const closed = removeRunFile(config.dataDir, process.pid)
      .then(() => system.retire())
      .then(() => system.close());
    closed.then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(explain(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await writeRunFile(config.dataDir, { url: system.url, pid: process.pid });
  console.log(`ready ${system.url}`);
};

start().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
