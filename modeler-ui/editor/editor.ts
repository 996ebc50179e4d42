import type BpmnModeler from 'bpmn-js/lib/Modeler';
import type { Static } from 'typebox';
import { createContext, use } from 'react';
import type { flowDraft } from '../../src/http/schemas/flow-draft.ts';
import type { Conflict, SaveState } from './draft-desk.ts';

/** GET /api/flow-drafts/:draftId */
export type FlowDraft = Static<typeof flowDraft>;

/** A draft as it lies open: what every view of a file and every panel beside it works with. */
export interface Editor {
  draft: FlowDraft;
  /** The files as they stand on the page, saved or not; the diagram is `<flow>.bpmn`. */
  files: ReadonlyMap<string, string>;
  /** Changes a file, makes a new one, or takes one away (null). It is saved by itself. */
  change(name: string, content: string | null): void;
  state: SaveState;
  /** Saves now, under a note where one is given; gives the version. Errors: ApiError; DraftConflict. */
  flush(note?: string): Promise<number>;
  /** Takes what was saved of the draft elsewhere. Errors: ApiError. */
  refresh(): Promise<void>;
  /** The version of the server that the files stand on. */
  version: number;
  conflicts: readonly Conflict[];
  settle(name: string, whose: 'mine' | 'theirs'): void;
  /** Why it could not be saved. */
  error: unknown;
  /** The open diagram; undefined until it is drawn, or while it cannot be. */
  diagram: BpmnModeler | undefined;
  /** Called by the canvas. */
  attach(diagram: BpmnModeler | undefined): void;
  /** Names what writes the strokes of a view that are not in the files yet; gives how to forget it. */
  settleFirst(settle: () => Promise<void>): () => void;
  /** The one element that is chosen in the diagram. */
  selected: string | undefined;
  /** Chooses an element, and brings it into sight. */
  show(elementId: string): void;
  /** The file whose view is open. */
  openFile: string;
  open(name: string): void;
  /** Neither the draft's owner nor one of its editors changes anything. */
  mayEdit: boolean;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export const useEditor = (): Editor => {
  const editor = use(EditorContext);
  if (editor === undefined) throw new Error('no editor above');
  return editor;
};

export const diagramOf = (flow: string): string => `${flow}.bpmn`;
