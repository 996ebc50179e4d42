import { brokenLimit } from '../../domain/seal-limits.ts';
import type { SealLimits, SealOrder } from '../../domain/seal-limits.ts';
import { documentKinds, isDocumentKind } from '../../domain/document-kinds.ts';
import { BureauError } from '../../errors.ts';
import type { SealKeyRow } from '../../store/seal-keys.ts';
import { findSealKey } from '../../store/seal-keys.ts';
import type { Bureau } from '../bureau.ts';

const askedFor = {
  kinds: '文书种类 · kind of document',
  flows: '流程 · flow',
  roles: '人员 · person',
  people: '人员 · person',
};

/** Refuses a use of the seal beyond the limits of its key. Error: seal-use-refused. */
export const requireWithinLimits = (key: SealKeyRow | undefined, order: SealOrder): void => {
  if (key === undefined) return;
  const broken = brokenLimit(JSON.parse(key.limits) as SealLimits, order);
  if (broken === undefined) return;
  const { kind, flow, person } = order;
  throw new BureauError('seal-use-refused', {
    limit: askedFor[broken],
    document: isDocumentKind(kind) ? documentKinds[kind].zh : kind,
    flow,
    person: person?.username ?? '—',
    serial: key.serial,
  });
};

/** The same for the key that is loaded, before anything is done for the document. Error: seal-use-refused. */
export const requireSealUse = async (
  { store, seal }: Pick<Bureau, 'store' | 'seal'>,
  order: SealOrder,
): Promise<void> => {
  requireWithinLimits(await findSealKey(store.read, seal.fingerprint), order);
};
