import type { BodyOf, DocumentData } from '../../documents/kinds.ts';
import type { DocumentRow } from '../../store/documents.ts';
import type { Facts } from './facts.ts';

/** The pause that a made special-procedure-notice tells of; undefined for every other document. */
export const pauseTold = ({ kind, data }: Pick<DocumentRow, 'kind' | 'data'>): Facts['pause'] => {
  if (kind !== 'special-procedure-notice') return undefined;
  const { ground, expectedDays } = (JSON.parse(data) as DocumentData).body as BodyOf<'special-procedure-notice'>;
  return { ground, days: expectedDays };
};
