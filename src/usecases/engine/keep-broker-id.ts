import { BureauError } from '../../errors.ts';
import { readPositions } from '../../store/engine-log.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';

const setting = 'broker-id';

/**
 * Ties the database to the managed broker whose log it follows. Another broker's log has other keys under the same
 * positions: then the bureau stops and says so (guarantee 5). Error: foreign-log.
 */
export const keepBrokerId = async (store: Store, brokerId: string): Promise<void> => {
  const known = await readSetting(store.read, setting);
  if (known === brokerId) return;
  const [followed] = await readPositions(store.read);
  if (known !== undefined || followed !== undefined)
    throw new BureauError('foreign-log', { partition: followed?.partitionId ?? 1, position: followed?.position ?? 0 });
  await store.transaction((tx) => writeSetting(tx, setting, brokerId));
};
