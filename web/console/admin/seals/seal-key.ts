import type { SealLimits } from '../../../../src/domain/seal-limits.ts';

/** One of GET /api/seal-keys */
export interface SealKey {
  fingerprint: string;
  subject: string;
  serial: string;
  notBefore: string;
  notAfter: string;
  state: 'active' | 'retired' | 'revoked';
  revokedAt: string | null;
  revokedBy: string | null;
  reason: string;
  limits: SealLimits;
  uses: number;
}
