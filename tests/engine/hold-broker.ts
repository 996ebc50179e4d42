// Run as a process of its own by broker.test.ts, which kills it: starts a broker on the folder given and keeps it.
import { readStreamSettings } from '../../src/engine/broker/broker-folder.ts';
import { startBrokerOn } from './start-test-broker.ts';

const dataDir = process.argv[2] ?? '';
const broker = await startBrokerOn(dataDir, await readStreamSettings(dataDir));
await broker.ready;
console.log(JSON.stringify({ enginePid: broker.enginePid() }));
await new Promise(() => setInterval(() => undefined, 60_000));
