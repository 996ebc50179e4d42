import { useEffect, useState } from 'react';
import { bureauDictionary } from '../../src/diagram/dictionary/dictionary.ts';
import { flowVariables } from '../../src/diagram/flow-variables.ts';
import type { FlowVariable } from '../../src/diagram/flow-variables.ts';
import type { LintModel } from '../../src/diagram/lint/model/model.ts';
import { openModel } from '../../src/diagram/lint/model/open-model.ts';
import { bureauWorld } from '../../src/diagram/lint/world.ts';
import { diagramOf, useEditor } from '../editor/editor.ts';

/** The draft's flow as the rules see it; while its diagram cannot be read, as it was last. */
export const useFlow = (): LintModel | undefined => {
  const { draft, files } = useEditor();
  const [model, setModel] = useState<LintModel>();
  useEffect(() => {
    let over = false;
    const name = diagramOf(draft.flow);
    const library = [...files].map(([file, content]) => ({ name: file, content }));
    openModel({ name, content: files.get(name) ?? '' }, library, bureauWorld([])).then(
      (read) => {
        if (!over) setModel(read);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [draft.flow, files]);
  return model;
};

const startOnly: readonly FlowVariable[] = bureauDictionary.variables
  .filter(({ source }) => source === 'start')
  .map(({ name, label, values = [], example }) => ({ name, label, source: 'start', values, example }));

/** The variables that a flow knows; before it is read, those of every start. */
export const useFlowVariables = (model: LintModel | undefined): readonly FlowVariable[] => {
  const [variables, setVariables] = useState(startOnly);
  useEffect(() => {
    if (model !== undefined) setVariables(flowVariables(model, bureauDictionary));
  }, [model]);
  return variables;
};
