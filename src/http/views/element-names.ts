import type { Bureau } from '../../usecases/bureau.ts';

/** Names of everything in a flow's diagram by element id; none where the release has no such flow. */
export const elementNames = async (bureau: Bureau, release: number, flow: string): Promise<Map<string, string>> => {
  const found = await bureau.releases.flow(release, flow).catch(() => undefined);
  return new Map((found?.nodes ?? []).map(({ id, name }) => [id, name]));
};

/** The name of an element, by the release of its case; its id where the diagram gives none. */
export const openElementNames = (bureau: Bureau) => {
  const known = new Map<string, Promise<Map<string, string>>>();
  return async (release: number, flow: string, elementId: string): Promise<string> => {
    const key = `${release}/${flow}`;
    const names = known.get(key) ?? elementNames(bureau, release, flow);
    known.set(key, names);
    return (await names).get(elementId) || elementId;
  };
};
