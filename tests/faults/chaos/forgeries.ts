import { compareActs, compareEffects, comparePeers } from './compare-acts.ts';
import type { Comparison } from './compare-engine.ts';
import { compareEnds, compareProjections, compareRuns } from './compare-engine.ts';
import { compareNumbers, compareRecord, compareSeals } from './compare-registers.ts';
import { compareKept, compareMoves, compareStrikes } from './compare-moves.ts';
import type { Evidence } from './evidence.ts';
import type { BrokerRecord } from './tee.ts';

type Forgery = readonly [what: string, compare: Comparison, forge: (evidence: Evidence) => void];

const isEnd = ({ value, intent }: BrokerRecord): boolean =>
  value['bpmnElementType'] === 'PROCESS' && intent === 'ELEMENT_COMPLETED';

const remove = <T>(list: T[], fits: (one: T) => boolean): void => {
  list.splice(list.findIndex(fits), 1);
};

/** A second instance of the case whose first one was created first, which goes to the end as well. */
const doubleRun = ({ records }: Evidence): void => {
  const creation = records.find(({ valueType }) => valueType === 'PROCESS_INSTANCE_CREATION')!;
  const end = records.find(isEnd)!;
  records.push(
    { ...creation, position: 0, value: { ...creation.value, processInstanceKey: 1 } },
    { ...end, position: 0, key: '1' },
  );
};

const isMigration = ({ valueType, intent }: BrokerRecord): boolean =>
  valueType === 'PROCESS_INSTANCE_MIGRATION' && intent === 'MIGRATED';

/** All of one instance: a repeated command has told of the same one twice. */
const forgetMigrations = ({ records }: Evidence): void => {
  const { value } = records.find(isMigration)!;
  const isOne = (record: BrokerRecord): boolean =>
    isMigration(record) && record.value['processInstanceKey'] === value['processInstanceKey'];
  while (records.some(isOne)) remove(records, isOne);
};

const migrateOnceMore = ({ records }: Evidence): void => {
  const migration = records.find(isMigration)!;
  records.push({ ...migration, value: { ...migration.value, targetProcessDefinitionKey: 'elsewhere' } });
};

/** What must not pass of moves; only where there are any. */
export const moveForgeries: readonly Forgery[] = [
  [
    'a case that a move has forgotten',
    compareMoves,
    ({ movedCases }) => remove(movedCases, ({ status }) => status === 'moved'),
  ],
  ['a case that was left behind', compareMoves, ({ movedCases }) => void (movedCases[0]!.status = 'queued')],
  ['a move without its entry', compareMoves, ({ entries }) => remove(entries, ({ act }) => act === 'move-case')],
  ['a migration that never was', compareMoves, forgetMigrations],
  ['a case migrated twice', compareMoves, migrateOnceMore],
  ['a case in a wrong version', compareMoves, ({ cases }) => cases.forEach((one) => (one.release += 100))],
  ['a lost vote', compareKept, ({ votes }) => void votes.pop()],
  ['a document of before that is gone', compareKept, ({ documents }) => void documents.splice(0)],
  ['a strike after all was over', compareStrikes, ({ moves }) => void (moves[0]!.struckAt = Date.now())],
];

/** What must not pass: each makes one lie of true evidence. */
export const forgeries: readonly Forgery[] = [
  ['a case that went astray', compareEnds, ({ cases }) => void (cases[0]!.status = 'received')],
  ['a doubled run', compareRuns, doubleRun],
  ['a hanging instance', compareRuns, ({ records }) => remove(records, isEnd)],
  ['a case filed twice', compareRuns, ({ cases }) => void cases.push({ ...cases[0]!, id: 'twin' })],
  ['a lost act', compareActs, ({ acts }) => remove(acts, ({ status }) => status === 'effective')],
  ['an act that is effective twice', compareActs, ({ acts }) => void acts.push({ ...acts[0]!, id: 'twin' })],
  ['an act that was told as effective and is not', compareActs, ({ acts }) => void (acts[0]!.status = 'overtaken')],
  ['an act that is still on its way', compareActs, ({ acts }) => void (acts[0]!.status = 'pending')],
  ['a command that was never sent', compareActs, ({ outbox }) => void (outbox[0]!.status = 'queued')],
  ['an effect done twice', compareEffects, ({ effects }) => void effects.push({ ...effects[0]!, round: 2 })],
  ['an effect that was only begun', compareEffects, ({ effects }) => void (effects[0]!.status = 'started')],
  ['a second effect at a peer', comparePeers, ({ journal }) => void journal.push(journal.find(({ key }) => key)!)],
  ['an effect at a peer that nobody knows', comparePeers, ({ handovers }) => void handovers.pop()],
  ['a task that is shown open', compareProjections, ({ tasks }) => void (tasks[0]!.status = 'open')],
  ['an element that is shown active', compareProjections, ({ elements }) => void (elements[0]!.state = 'active')],
  ['a way that was not noted', compareProjections, ({ flows }) => void flows.pop()],
  ['a parked record', compareProjections, ({ parked }) => void parked.push({ position: 1, error: 'forged' })],
  ['a gap in the numbers', compareNumbers, ({ numbers }) => void numbers.shift()],
  ['a number without an end', compareNumbers, ({ numbers }) => void (numbers[0]!.status = 'reserved')],
  ['a gap in the seal register', compareSeals, ({ sealUses }) => void sealUses.shift()],
  ['a seal without an end', compareSeals, ({ sealUses }) => void (sealUses[0]!.status = 'reserved')],
  ['a document without its file', compareSeals, ({ damaged }) => void damaged.push('forged')],
  ['a record with a missing entry', compareRecord, ({ record }) => void (record.entries -= 1)],
];
