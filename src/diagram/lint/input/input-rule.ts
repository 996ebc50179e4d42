import type { Hit, Severity, Words } from '../finding.ts';

/** A rule about a file as such, judged before anything of it is read as a flow. */
export type InputRule = { readonly id: string; readonly severity: Severity; readonly reason: Words };
export type Found = { readonly rule: InputRule; readonly hit: Hit };
