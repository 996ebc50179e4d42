import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BureauError } from '../../errors.ts';
import type { Bureau } from '../bureau.ts';

/** By name alone: env:PEER_…_TOKEN… or file:name, a file of the folder of secrets. */
export const tokenSource = /^(?:env:(PEER_[A-Z]+_TOKEN[A-Z0-9_]*)|file:([A-Za-z0-9][\w.-]{0,63}))$/u;

/** The token that a source names; it is never stored nor answered. Error: connector-token-missing. */
export const readToken = async ({ config }: Pick<Bureau, 'config'>, source: string): Promise<string> => {
  const [, variable, file] = tokenSource.exec(source) ?? [];
  const token =
    file === undefined
      ? config.peerTokens[variable ?? '']
      : (await readFile(join(config.secretsDir, file), 'utf8').catch(() => undefined))?.trim();
  if (token === undefined || token === '') throw new BureauError('connector-token-missing', { source }, 'tokenFrom');
  return token;
};
