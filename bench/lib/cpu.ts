import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tickMs = 10;

const ticksOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(user) + Number(system);
};

/** CPU time that a process has used so far, ms; NaN where the machine does not tell. */
export const cpuOf = (pid: number): number => (existsSync(`/proc/${pid}/stat`) ? ticksOf(pid) * tickMs : NaN);

/** The process of the broker on a data folder. */
export const brokerPid = (dataDir: string): number =>
  parseInt(readFileSync(join(dataDir, 'broker/engine.pid'), 'utf8'), 10);
