import { useEffect, useMemo, useState } from 'react';
import type { Dictionary } from '../../src/diagram/dictionary/dictionary.ts';
import { flowVariables } from '../../src/diagram/flow-variables.ts';
import type { FlowVariable } from '../../src/diagram/flow-variables.ts';
import type { LintModel } from '../../src/diagram/lint/model/model.ts';
import { openModel } from '../../src/diagram/lint/model/open-model.ts';
import { bureauWorld } from '../../src/diagram/lint/world.ts';
import { diagramOf, useEditor } from '../editor/editor.ts';
import { useDictionary } from '../findings/use-dictionary.ts';

/** The draft's flow as the rules see it; while its diagram cannot be read, as it was last. */
export const useFlow = (): LintModel | undefined => {
  const { draft, files } = useEditor();
  const dictionary = useDictionary();
  const [model, setModel] = useState<LintModel>();
  useEffect(() => {
    let over = false;
    const name = diagramOf(draft.flow);
    const library = [...files].map(([file, content]) => ({ name: file, content }));
    openModel({ name, content: files.get(name) ?? '' }, library, bureauWorld([], dictionary)).then(
      (read) => {
        if (!over) setModel(read);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [dictionary, draft.flow, files]);
  return model;
};

const startOnly = ({ variables }: Dictionary): FlowVariable[] =>
  variables
    .filter(({ source }) => source === 'start')
    .map(({ name, label, values = [], example }) => ({ name, label, source: 'start', values, example }));

/** The variables that a flow knows; before it is read, those of every start. */
export const useFlowVariables = (model: LintModel | undefined): readonly FlowVariable[] => {
  const dictionary = useDictionary();
  return useMemo(
    () => (model === undefined ? startOnly(dictionary) : flowVariables(model, dictionary)),
    [dictionary, model],
  );
};
