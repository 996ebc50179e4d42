// Keeps one broker for one application: starts it under its lock, starts it again when it dies, and at the end of its
// input (the application asked, or is dead) takes a snapshot and stops it. Plain JavaScript, run by plain node in a
// session of its own, so that it survives whatever kills its parent.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const SNAPSHOT_BOUND_MS = 4_000;
const TERM_BOUND_MS = 20_000;
const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 15_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
process.stdout.on('error', () => undefined);
const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { value: first, done } = await lines.next();
if (done) process.exit(0);
/** @type {{ lock: string[], java: string, args: string[], env: Record<string, string>, managementUrl: string, folder: Record<string, string> }} */
const task = JSON.parse(first);
const { folder } = task;

/** The engine now running under the lock, or undefined between two lives. */
let engine;
/** 'no' while the application lives, then 'asked' or 'abandoned'. */
let ending = 'no';
let wake = () => undefined;
const ended = (async () => {
  const { value } = await lines.next();
  ending = value === 'stop' ? 'asked' : 'abandoned';
  wake();
})();

/** A full disk or a removed folder must not keep the engine from being stopped. */
const attempt = (work, otherwise) => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

const note = (phase) =>
  attempt(() => {
    writeFileSync(`${folder.stateFile}.new`, JSON.stringify({ phase, launcher: process.pid }));
    renameSync(`${folder.stateFile}.new`, folder.stateFile);
  });

const isAlive = (pid) => attempt(() => process.kill(pid, 0), false);

const partitions = async (url) => {
  const answer = await fetch(`${url}/actuator/partitions`, { signal: AbortSignal.timeout(1_000) });
  return Object.values(await answer.json());
};

/** Waits until `isDone` holds for every partition, at most for a time. */
const waitFor = async (url, isDone, boundMs) => {
  const end = Date.now() + boundMs;
  while (Date.now() < end) {
    if ((await partitions(url)).every(isDone)) return;
    await sleep(50);
  }
};

/** After a restart the exporters repeat everything since the last snapshot, so one is taken before every stop. */
const takeSnapshot = async (url, exportersAreHeard) => {
  if (exportersAreHeard) await waitFor(url, (one) => one.exportedPosition >= one.processedPosition, SNAPSHOT_BOUND_MS);
  const before = (await partitions(url)).map((one) => one.snapshotId);
  await fetch(`${url}/actuator/partitions/takeSnapshot`, { method: 'POST', signal: AbortSignal.timeout(2_000) });
  await waitFor(
    url,
    (one) => !before.includes(one.snapshotId) || one.processedPositionInSnapshot >= one.processedPosition,
    SNAPSHOT_BOUND_MS,
  );
};

const stopEngine = async (pid, url, exportersAreHeard) => {
  await takeSnapshot(url, exportersAreHeard).catch((error) => tell({ event: 'no-snapshot', reason: String(error) }));
  const send = (signal) => attempt(() => process.kill(pid, signal));
  send('SIGTERM');
  for (let waited = 0; isAlive(pid) && waited < TERM_BOUND_MS; waited += 50) await sleep(50);
  if (isAlive(pid)) send('SIGKILL');
};

/** Starts the engine; resolves with why it ended: 'locked' when another engine has the lock. */
const runEngine = () =>
  new Promise((resolve) => {
    attempt(() => rmSync(folder.temp, { recursive: true, force: true }));
    attempt(() => mkdirSync(folder.temp, { recursive: true }));
    const out = attempt(() => openSync(`${folder.logs}/jvm.out`, 'w'));
    if (out === undefined) return resolve({ reason: `${folder.logs} cannot be written` });
    // the shell writes its pid under the lock and becomes the JVM, so the file is right as long as the lock is held
    const script = 'echo "$$ $0" > "$1"; echo $$ >&3; exec 3>&-; shift; exec "$@"';
    const [program, ...lockArgs] = task.lock;
    const child = spawn(
      program,
      [...lockArgs, 'sh', '-c', script, task.managementUrl, folder.pidFile, task.java, ...task.args],
      { env: task.env, cwd: folder.root, stdio: ['ignore', out, out, 'pipe'] },
    );
    closeSync(out);
    child.stdio[3].once('data', (data) => {
      engine = { pid: Number(String(data)), since: Date.now() };
      tell({ event: 'started', pid: engine.pid });
    });
    child.once('error', (error) => resolve({ reason: String(error) }));
    child.once('close', (code, signal) => {
      if (engine === undefined) return resolve({ reason: 'locked' });
      const lived = Date.now() - engine.since;
      engine = undefined;
      const said = attempt(() => readFileSync(`${folder.logs}/jvm.out`, 'utf8'), '');
      const tail = said.trim().split('\n').slice(-5).join(' | ');
      return resolve({ reason: `code ${code} signal ${signal} ${tail}`.trim(), lived });
    });
  });

/** An engine without a launcher (its launcher was killed) is stopped as its launcher would have done. */
const stopOrphan = async () => {
  const [pid, url] = readFileSync(folder.pidFile, 'utf8').trim().split(' ');
  if (!isAlive(Number(pid))) return;
  tell({ event: 'orphan', pid: Number(pid) });
  await stopEngine(Number(pid), url, false);
};

note('running');
tell({ event: 'owner' });

let delay = FIRST_DELAY_MS;
let running;
const supervise = async () => {
  while (ending === 'no') {
    running = runEngine();
    const { reason, lived = 0 } = await running;
    if (ending !== 'no') return;
    if (reason === 'locked') {
      await stopOrphan().catch(() => undefined);
      await sleep(100);
      continue;
    }
    tell({ event: 'ended', reason });
    if (lived > 60_000) delay = FIRST_DELAY_MS;
    await Promise.race([sleep(delay), new Promise((resolve) => (wake = resolve))]);
    delay = Math.min(delay * 2, LAST_DELAY_MS);
  }
};
const supervising = supervise();
await ended;
note('stopping');
const stopping = engine;
if (stopping !== undefined) await stopEngine(stopping.pid, task.managementUrl, ending === 'asked');
// an engine that was only just being started is stopped as soon as it is known
for (let waited = 0; running !== undefined && engine === undefined && waited < 300; waited += 50) await sleep(50);
if (engine !== undefined && engine !== stopping) await stopEngine(engine.pid, task.managementUrl, false);
await Promise.race([supervising, sleep(1_000)]);
note('stopped');
tell({ event: 'stopped' });
process.exit(0);
