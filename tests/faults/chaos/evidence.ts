import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActRow } from '../../../src/store/acts.ts';
import type { BallotRow, BallotVoteRow } from '../../../src/store/ballots.ts';
import type { CaseRow } from '../../../src/store/cases.ts';
import type { DocumentRow, SealUseRow } from '../../../src/store/documents.ts';
import type { EffectRow } from '../../../src/store/effects.ts';
import type { ElementRow, IncidentRow, SequenceFlowRow } from '../../../src/store/engine-log.ts';
import type { MoveCaseRow, MoveRow } from '../../../src/store/moves.ts';
import type { NumberRow } from '../../../src/store/numbers.ts';
import type { OutboxRow } from '../../../src/store/outbox.ts';
import type { RunRow } from '../../../src/store/runs.ts';
import { openStore } from '../../../src/store/store.ts';
import type { TaskRow } from '../../../src/store/tasks.ts';
import { openRecordKey, readAnchor } from '../../../src/usecases/record/record-key.ts';
import type { RecordCheck } from '../../../src/usecases/record/verify-record.ts';
import { verifyRecord } from '../../../src/usecases/record/verify-record.ts';
import type { House } from './house.ts';
import type { Told } from './story.ts';
import type { BrokerRecord } from './tee.ts';

interface RecordEntryRow {
  caseId: string;
  elementId: string;
  act: string;
  actorKind: string;
  detail: string;
}

/** Everything that is held against each other: the people's word, the broker's account, the store, the peers and the files. */
export interface Evidence extends Pick<Told, 'driven' | 'moves'> {
  records: BrokerRecord[];
  contradictions: string[];
  cases: CaseRow[];
  runs: RunRow[];
  tasks: TaskRow[];
  acts: ActRow[];
  effects: EffectRow[];
  entries: RecordEntryRow[];
  elements: ElementRow[];
  flows: SequenceFlowRow[];
  incidents: IncidentRow[];
  outbox: OutboxRow[];
  movePlans: MoveRow[];
  movedCases: MoveCaseRow[];
  ballots: BallotRow[];
  votes: BallotVoteRow[];
  counters: { name: string; value: number }[];
  numbers: NumberRow[];
  documents: DocumentRow[];
  sealUses: SealUseRow[];
  materials: { fileSha256: string | null }[];
  handovers: { id: string; caseId: string; peer: string }[];
  intents: { id: string }[];
  parked: { position: number; error: string }[];
  /** Effects at the peers, as these have written them down. */
  journal: { peer: string; key?: string }[];
  /** Hashes of the stored files that are not what they should be. */
  damaged: string[];
  record: RecordCheck;
}

const readJournal = async (dataDir: string): Promise<Evidence['journal']> => {
  const text = await readFile(join(dataDir, 'demo-peers.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { peer: string; key?: string });
};

const isWhole = async (dataDir: string, sha256: string): Promise<boolean> => {
  const bytes = await readFile(join(dataDir, 'files', sha256.slice(0, 2), sha256)).catch(() => undefined);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
};

/** Reads what a bureau that has been stopped has left behind. */
export const collect = async (house: House, { driven, moves }: Told): Promise<Evidence> => {
  const store = await openStore(house.databaseUrl);
  try {
    const all = async <T>(table: string): Promise<T[]> => (await store.read(table)) as T[];
    const documents = await all<DocumentRow>('documents');
    const materials = await all<{ fileSha256: string | null }>('case_materials');
    const hashes = new Set([
      ...documents.flatMap(({ sha256, draftSha256 }) => [sha256, draftSha256]),
      ...materials.map(({ fileSha256 }) => fileSha256),
    ]);
    const damaged: string[] = [];
    for (const hash of hashes) if (hash !== null && !(await isWhole(house.dataDir, hash))) damaged.push(hash);
    return {
      driven,
      moves,
      records: house.account.records(),
      contradictions: house.account.contradictions,
      cases: await all('cases'),
      runs: await all('runs'),
      tasks: await all('tasks'),
      acts: await all('acts'),
      effects: await all('effects'),
      entries: await all('record_entries'),
      elements: await all('elements'),
      flows: await all('sequence_flows'),
      incidents: await all('incidents'),
      outbox: await all('outbox'),
      movePlans: await all('moves'),
      movedCases: await all('move_cases'),
      ballots: await all('ballots'),
      votes: await all('ballot_votes'),
      counters: await all('counters'),
      numbers: await all('numbers'),
      documents,
      sealUses: await all('seal_register'),
      materials,
      handovers: await all('handovers'),
      intents: await all('intents'),
      parked: await all('parked_records'),
      journal: await readJournal(house.dataDir),
      damaged,
      record: await verifyRecord(store, await openRecordKey(house.dataDir), await readAnchor(house.dataDir)),
    };
  } finally {
    await store.close();
  }
};
