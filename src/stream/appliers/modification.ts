import { settleModification } from '../../usecases/engine/settle-modification.ts';
import type { Applier } from './applier.ts';

interface Activation {
  variableInstructions?: { variables?: Record<string, unknown> }[];
}

/** PROCESS_INSTANCE_MODIFICATION MODIFIED: the send-back whose id the activation carries is effective. */
export const modification: Applier = async (bureau, tx, { value }) => {
  const activations = (value['activateInstructions'] ?? []) as Activation[];
  for (const { variableInstructions = [] } of activations)
    for (const { variables = {} } of variableInstructions)
      if (typeof variables['actId'] === 'string') await settleModification(bureau, tx, variables['actId']);
};
