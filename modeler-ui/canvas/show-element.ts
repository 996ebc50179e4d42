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

/**
 * Calls back with the one chosen element, undefined for none or several; gives the function that ends it. A diagram that is
 * drawn anew under somebody's hands keeps what was chosen.
 */
export const onSelected = (modeler: Modeler, listener: (elementId: string | undefined) => void): (() => void) => {
  const events = modeler.get<EventBus>('eventBus');
  let loading = false;
  let chosen: string | undefined;
  const tell = ({ newSelection }: { newSelection: (ElementLike & { labelTarget?: ElementLike })[] }): void => {
    if (loading) return;
    const [only, more] = newSelection;
    chosen = more === undefined ? (only?.labelTarget ?? only)?.id : undefined;
    listener(chosen);
  };
  const begun = (): void => {
    loading = true;
  };
  const done = (): void => {
    loading = false;
    const element = chosen === undefined ? undefined : modeler.get<ElementRegistry>('elementRegistry').get(chosen);
    modeler.get<Selection>('selection').select((element ?? null) as never);
    if (element === undefined) listener(undefined);
  };
  events.on('selection.changed', tell);
  events.on('import.parse.start', begun);
  events.on('import.done', done);
  return () => {
    events.off('selection.changed', tell as never);
    events.off('import.parse.start', begun);
    events.off('import.done', done);
  };
};
