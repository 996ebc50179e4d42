import type { ErrorCode } from '../errors.ts';
import type { Sheet } from './model.ts';
import type { FontPaths } from './render/fonts.ts';
import type { SealKey } from './seal/seal-key.ts';
import type { SealRequest } from './seal/seal-pdf.ts';

/** What a thread is started with. */
export type PressSetup = { fonts: FontPaths; sealKey: SealKey | null };
export type PressJob = { task: 'render'; sheet: Sheet } | { task: 'seal'; pdf: Uint8Array; request: SealRequest };
/** Errors cross the thread border as data, because a clone of an error loses its code. */
export type PressAnswer =
  | { ok: true; pdf: Uint8Array; sha256: string }
  | { ok: false; code: ErrorCode; params: Record<string, string | number>; field: string | undefined };
