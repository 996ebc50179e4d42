import type { Static } from 'typebox';
import { flowSet, withProcessId } from '../../src/diagram/release.ts';
import type { flowLibrary } from '../../src/http/schemas/flow-draft.ts';
import { get } from '../../web/shared/api/request.ts';
import minimal from './minimal-flow.bpmn?raw';

/** The least that a lawful flow needs, under a process id, with the bureau's forms that it shows. */
export const minimalFlow = async (flow: string): Promise<Record<string, string>> => {
  const { files } = await get<Static<typeof flowLibrary>>('/api/flow-library');
  const library = Object.entries(files).map(([name, content]) => ({ name, content }));
  const diagram = { name: `${flow}.bpmn`, content: await withProcessId(minimal, flow) };
  const set = await flowSet(diagram, library);
  return Object.fromEntries(set.map(({ name, content }) => [name, content]));
};
