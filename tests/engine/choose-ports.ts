import { findFreePorts } from '../../src/engine/broker/ports.ts';

// Chooses as many ports as asked for, tells them, and lives until its parent lets go.
process.send!(await findFreePorts(Number(process.argv[2])));
process.once('disconnect', () => process.exit(0));
