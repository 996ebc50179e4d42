import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { SealKey } from '../documents/seal/seal-key.ts';
import { loadSealKey } from '../documents/seal/seal-key.ts';
import { createSpecimenKey } from '../documents/seal/specimen-key.ts';
import type { Logger } from '../engine/engine.ts';
import type { SealState } from '../usecases/bureau.ts';

/**
 * The bureau's seal key: the configured one, in demo mode a marked specimen made at first use, else none: sealing then
 * waits and health says so. Errors: those of a configured key that cannot be read.
 */
export const openSealKey = async (config: Config, log: Logger): Promise<{ key: SealKey | null; state: SealState }> => {
  const files =
    config.seal ?? (config.mode === 'demo' ? await createSpecimenKey(join(config.dataDir, 'seal')) : undefined);
  if (files === undefined) {
    log.warn('no seal key: set SEAL_P12 and SEAL_PASSWORD_FILE; documents wait for their seal');
    return { key: null, state: { ready: false, revoked: false, specimen: false, fingerprint: '', trusted: [] } };
  }
  const key = await loadSealKey(files.p12, files.passwordFile);
  const { fingerprint } = key.info;
  return {
    key,
    state: { ready: true, revoked: false, specimen: config.seal === undefined, fingerprint, trusted: [fingerprint] },
  };
};
