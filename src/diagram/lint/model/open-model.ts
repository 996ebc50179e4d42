import { parseBpmn, processOf } from '../../element.ts';
import type { FlowFile } from '../../release.ts';
import { buildModel } from './build-model.ts';
import type { LintModel, LintWorld } from './model.ts';
import { readLibrary } from './read-library.ts';

/** A flow with the forms and decisions it uses, for whoever measures it. Errors: `diagram-invalid`. */
export const openModel = async (
  diagram: FlowFile,
  library: readonly FlowFile[],
  world: LintWorld,
): Promise<LintModel> => {
  const definitions = await parseBpmn(diagram.content);
  const entries = await readLibrary(library.filter((file) => !file.name.endsWith('.bpmn')));
  return buildModel(definitions, processOf(definitions), entries, world, []);
};
