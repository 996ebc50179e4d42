import type Modeler from 'bpmn-js/lib/Modeler';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type CanvasService from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { useEffect, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';

interface SearchPad {
  toggle(): void;
}

const bounds = { least: 0.2, most: 4, step: 1.25 };

/** Whether there is something to undo or to do again. */
const useSteps = (modeler: Modeler): { stack: CommandStack | null; undo: boolean; redo: boolean } => {
  const stack = modeler.get<CommandStack | null>('commandStack', false);
  const [steps, setSteps] = useState({ undo: false, redo: false });
  useEffect(() => {
    const events = modeler.get<EventBus>('eventBus');
    const look = (): void => setSteps({ undo: stack?.canUndo() === true, redo: stack?.canRedo() === true });
    look();
    events.on('commandStack.changed', look);
    return () => events.off('commandStack.changed', look);
  }, [modeler, stack]);
  return { stack, ...steps };
};

/** What is done to the diagram as a whole; everything has a key on the canvas, too. */
export const CanvasBar = ({ modeler }: { modeler: Modeler }) => {
  const { t } = useWords();
  const { stack, undo, redo } = useSteps(modeler);
  const canvas = modeler.get<CanvasService>('canvas');
  const search = modeler.get<SearchPad | null>('searchPad', false);
  const zoom = (factor: number): void =>
    void canvas.zoom(Math.min(bounds.most, Math.max(bounds.least, canvas.zoom() * factor)));
  const buttons: [key: string, act: () => void, able: boolean][] = [
    ...(stack === null
      ? []
      : ([
          ['undo', () => stack.undo(), undo],
          ['redo', () => stack.redo(), redo],
        ] satisfies typeof buttons)),
    ['in', () => zoom(bounds.step), true],
    ['out', () => zoom(1 / bounds.step), true],
    ['fit', () => void canvas.zoom('fit-viewport', 'auto' as never), true],
    ...(search === null ? [] : ([['search', () => search.toggle(), true]] satisfies typeof buttons)),
  ];
  return buttons.map(([key, act, able]) => (
    <button key={key} type="button" className="button small" disabled={!able} onClick={act}>
      {t(`canvas.${key}`)}
    </button>
  ));
};
