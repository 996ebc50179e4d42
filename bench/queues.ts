import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { toCursor } from '../src/http/cursor.ts';
import { sortFields } from '../src/store/task-queues.ts';
import type { TaskSort } from '../src/store/task-queues.ts';
import type { TaskRow } from '../src/store/tasks.ts';
import { openDoor } from '../tests/http/open-door.ts';
import type { Door } from '../tests/http/open-door.ts';
import { clerk, fillQueues } from './lib/fill-queues.ts';
import type { Filling } from './lib/fill-queues.ts';
import { percentile } from './lib/figures.ts';
import { readArguments, report } from './lib/settings.ts';
import { openWorkspace } from './lib/workspace.ts';

/**
 * The desk's queues at the API, with many open tasks and many more closed ones beside them: every queue, order and filter,
 * the first page and one far behind it by key, and the badges, each in turns with a bureau of a thousand open tasks.
 */
const settings = readArguments({ open: 100_000, closed: 1_000_000, few: 1_000, rounds: 25 });
const head = 'zhang.hua';

const workspace = await openWorkspace(settings.database);
const newDatabase = async (): Promise<string | undefined> => {
  if (workspace.databaseUrl === undefined) return undefined;
  const name = `queues_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client({ connectionString: workspace.databaseUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return workspace.databaseUrl.replace(/\/bench$/u, `/${name}`);
};

const openFilled = async (filling: Filling): Promise<Door> => {
  const door = await openDoor({}, await newDatabase());
  const start = performance.now();
  await fillQueues(door.bureau, filling);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${filling.open} open and ${filling.closed} closed tasks: filled in ${seconds} s`);
  return door;
};

/** The mark of a page in the middle of all open tasks of an order. */
const deepCursor = async ({ bureau }: Door, sort: TaskSort): Promise<string> => {
  const { read } = bureau.store;
  const query = read<TaskRow>('tasks').where({ status: 'open', groupName: 'acceptor' });
  for (const field of sortFields[sort]) void query.orderBy(field);
  const [{ count } = { count: 0 }] = await read('tasks')
    .where({ status: 'open', groupName: 'acceptor' })
    .count({ count: '*' });
  const row = (await query.offset(Math.floor(Number(count) / 2)).first())!;
  return toCursor(...sortFields[sort].map((field) => String(row[field])));
};

interface Question {
  name: string;
  as: string;
  url(door: Door): Promise<string> | string;
}

const list = (name: string, query: string, as = clerk, path = '/api/tasks'): Question => ({
  name,
  as,
  url: () => `${path}?${query}`,
});
const deep = (sort: TaskSort): Question => ({
  name: `all by ${sort}, deep page`,
  as: clerk,
  url: async (door) => `/api/tasks?queue=all&sort=${sort}&cursor=${await deepCursor(door, sort)}`,
});
const questions: Question[] = [
  ...['mine', 'delegated', 'unassigned', 'all', 'returned'].map((queue) => list(queue, `queue=${queue}`)),
  list('all, of every role', 'queue=all', head),
  list('all, of one department', 'queue=all', 'tang.ning'),
  list('done', '', clerk, '/api/tasks/done'),
  list('suspended', '', clerk, '/api/cases/suspended'),
  list('filed', '', clerk, '/api/cases/filed'),
  list('copies', 'state=unread', clerk, '/api/copies'),
  ...(['number', 'step'] as const).map((sort) => list(`all by ${sort}`, `queue=all&sort=${sort}`)),
  ...(['due', 'number', 'step'] as const).map(deep),
  list('item', 'queue=all&item=MKT-09'),
  list('item that nobody has', 'queue=all&item=DRC-01'),
  list('step', 'queue=all&element=accept-supplemented'),
  list('flow', 'queue=all&flow=filing'),
  list('flow that nobody has', 'queue=all&flow=upper-review'),
  list('light red', 'queue=all&light=red'),
  list('light yellow', 'queue=all&light=yellow'),
  list('light green', 'queue=all&light=green'),
  list('due', 'queue=all&dueFrom=2026-03-20&dueTo=2026-03-25'),
  list('applicant by pinyin', 'queue=all&applicant=hutangzhenyanshi'),
  list('applicant in Chinese', `queue=all&applicant=${encodeURIComponent('南夏墅例证工厂1')}`),
  list('applicant that nobody is', 'queue=all&applicant=nobodyatall'),
  list('item and applicant by number', 'queue=all&item=MKT-09&applicant=wujin&sort=number'),
  { name: 'badges', as: clerk, url: () => '/api/queues' },
  { name: 'badges, of every role', as: head, url: () => '/api/queues' },
];

const few = await openFilled({ open: settings.few, closed: 0 });
const many = await openFilled(settings);
try {
  const time = async (door: Door, as: string, url: string): Promise<number> => {
    const start = performance.now();
    const answer = await door.ask(as, { method: 'GET', url });
    const ms = performance.now() - start;
    if (answer.statusCode !== 200) throw new Error(`${url}: expected 200, got ${answer.statusCode} ${answer.body}`);
    return ms;
  };
  const results = [];
  for (const { name, as, url } of questions) {
    const urls = { few: await url(few), many: await url(many) };
    const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
    for (let round = -2; round < settings.rounds; round += 1)
      for (const which of ['few', 'many'] as const) {
        const ms = await time(which === 'few' ? few : many, as, urls[which]);
        if (round >= 0) times[which].push(ms);
      }
    const figure = (share: number, which: 'few' | 'many'): number =>
      Number(percentile(times[which], share).toPrecision(3));
    const result = {
      name,
      median: figure(0.5, 'many'),
      p95: figure(0.95, 'many'),
      worst: figure(1, 'many'),
      ratio: Number((percentile(times.many, 0.5) / percentile(times.few, 0.5)).toFixed(2)),
    };
    results.push(result);
    console.log(
      `${name.padEnd(32)} median ${result.median} ms, p95 ${result.p95} ms, worst ${result.worst} ms, ×${result.ratio} of ${settings.few}`,
    );
  }
  const slowest = results.toSorted((a, b) => b.p95 - a.p95)[0]!;
  console.log(`slowest: ${slowest.name}, p95 ${slowest.p95} ms`);
  report({ bench: 'queues', database: settings.database, open: settings.open, closed: settings.closed, results });
} finally {
  await many.close();
  await few.close();
  await workspace.close();
}
