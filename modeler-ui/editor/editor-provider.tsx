import type Modeler from 'bpmn-js/lib/Modeler';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { onSelected, showElement } from '../canvas/show-element.ts';
import { diagramOf, EditorContext } from './editor.ts';
import type { Editor } from './editor.ts';
import type { Opened } from './open-draft.ts';
import { useDesk } from './use-desk.ts';
import { usePlace } from './use-place.ts';

/** Holds an open draft for the views and panels below. */
export const EditorProvider = ({ opened, children }: { opened: Opened; children: ReactNode }) => {
  const { draft } = opened;
  const { desk, view, flush, settleFirst } = useDesk(opened);
  const [diagram, setDiagram] = useState<Modeler>();
  const [selected, setSelected] = useState<string>();
  const [place, open] = usePlace('file');
  const diagramName = diagramOf(draft.flow);
  const asked = place ?? diagramName;
  const openFile = view.files.has(asked) ? asked : diagramName;

  const show = useCallback(
    (elementId: string) => {
      open(diagramName);
      setSelected(elementId);
      // A diagram that was hidden has a size in the next frame only.
      if (diagram !== undefined) requestAnimationFrame(() => showElement(diagram, elementId));
    },
    [diagram, diagramName, open],
  );
  useEffect(() => {
    if (diagram === undefined) return;
    return onSelected(diagram, setSelected);
  }, [diagram]);

  const editor = useMemo<Editor>(
    () => ({
      draft,
      files: view.files,
      change: desk.change,
      state: view.state,
      flush,
      refresh: desk.look,
      version: view.version,
      conflicts: view.conflicts,
      settle: desk.settle,
      error: view.error,
      diagram,
      attach: setDiagram,
      settleFirst,
      selected,
      show,
      openFile,
      open,
      mayEdit: draft.mayEdit,
    }),
    [desk, diagram, draft, flush, open, openFile, selected, settleFirst, show, view],
  );
  return <EditorContext value={editor}>{children}</EditorContext>;
};
