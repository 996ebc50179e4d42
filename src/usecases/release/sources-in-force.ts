import type { FlowFile } from '../../diagram/release.ts';
import { findRelease } from '../../store/releases.ts';
import type { Bureau } from '../bureau.ts';

/** The flows in force as their authors wrote them. */
export const sourcesInForce = async (bureau: Bureau): Promise<FlowFile[]> => {
  const release = await findRelease(bureau.store.read, bureau.releases.current);
  const texts = JSON.parse(release?.sources ?? '{}') as Record<string, string>;
  return Object.entries(texts).map(([name, content]) => ({ name, content }));
};
