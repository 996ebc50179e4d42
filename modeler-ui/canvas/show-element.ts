import type Modeler from 'bpmn-js/lib/Modeler';
import type CanvasService from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { ElementLike } from 'diagram-js/lib/core/Types';
import type Selection from 'diagram-js/lib/features/selection/Selection';

/** Below this, names cannot be read. */
const readable = 0.6;
const around = { top: 80, right: 80, bottom: 80, left: 120 };

/** Chooses an element and brings it into sight; nothing where it is not drawn. */
export const showElement = (modeler: Modeler, elementId: string): void => {
  const element = modeler.get<ElementRegistry>('elementRegistry').get(elementId);
  if (element === undefined) return;
  const canvas = modeler.get<CanvasService>('canvas');
  if (canvas.zoom() < readable) canvas.zoom(readable);
  canvas.scrollToElement(element as never, around);
  modeler.get<Selection>('selection').select(element as never);
};

/** Calls back with the one chosen element, undefined for none or several; gives the function that ends it. */
export const onSelected = (modeler: Modeler, listener: (elementId: string | undefined) => void): (() => void) => {
  const events = modeler.get<EventBus>('eventBus');
  const tell = ({ newSelection }: { newSelection: (ElementLike & { labelTarget?: ElementLike })[] }): void => {
    const [only, more] = newSelection;
    listener(more === undefined ? (only?.labelTarget ?? only)?.id : undefined);
  };
  events.on('selection.changed', tell);
  return () => events.off('selection.changed', tell as never);
};
