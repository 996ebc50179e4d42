import { settleMigration } from '../../usecases/move/migrate-case.ts';
import type { Applier } from './applier.ts';
import { text } from './applier.ts';

interface Instruction {
  sourceElementId: string;
  targetElementId: string;
}

/** PROCESS_INSTANCE_MIGRATION MIGRATED: the instance follows another version from here on. */
export const migration: Applier = (bureau, tx, { value }) =>
  settleMigration(bureau, tx, {
    processInstanceKey: text(value, 'processInstanceKey'),
    targetProcessDefinitionKey: text(value, 'targetProcessDefinitionKey'),
    pairs: ((value['mappingInstructions'] ?? []) as Instruction[]).map(({ sourceElementId, targetElementId }) => ({
      source: sourceElementId,
      target: targetElementId,
    })),
  });
