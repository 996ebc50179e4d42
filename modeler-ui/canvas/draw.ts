import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type CanvasService from 'diagram-js/lib/core/Canvas';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { simulationModules } from '../simulation/modules.ts';
import { modules } from './modules.ts';

/** A diagram that lies open on a page. */
export interface Drawing {
  modeler: Modeler;
  /** Shows a text; where it cannot be read, what was shown last stays. Error: why not. */
  load(xml: string): Promise<void>;
  /** The diagram as it is drawn now. */
  text(): Promise<string>;
  /** Whether there is anything that was shown. */
  hasGood(): boolean;
  close(): void;
}

const open = (container: HTMLElement, readOnly: boolean): Modeler => {
  const common = { container, moddleExtensions: { zeebe } };
  // A viewer has all of a modeler that does not change anything.
  if (readOnly)
    return new NavigatedViewer({
      ...common,
      additionalModules: simulationModules.viewer as never,
    }) as unknown as Modeler;
  return new Modeler({ ...common, additionalModules: [...modules] as never });
};

/** Opens an empty canvas for a diagram. */
export const draw = (
  container: HTMLElement,
  { readOnly, onChange }: { readOnly: boolean; onChange(): void },
): Drawing => {
  const modeler = open(container, readOnly);
  const events = modeler.get<EventBus>('eventBus');
  let lastGood: string | undefined;
  let loading = false;
  events.on('commandStack.changed', () => {
    if (!loading) onChange();
  });
  const load = async (xml: string): Promise<void> => {
    loading = true;
    try {
      await modeler.importXML(xml);
      if (lastGood === undefined) modeler.get<CanvasService>('canvas').zoom('fit-viewport');
      lastGood = xml;
    } catch (error) {
      if (lastGood !== undefined) await modeler.importXML(lastGood);
      throw error;
    } finally {
      loading = false;
    }
  };
  const text = async (): Promise<string> => {
    const { xml } = await modeler.saveXML({ format: true });
    lastGood = xml!;
    return xml!;
  };
  return { modeler, load, text, hasGood: () => lastGood !== undefined, close: () => modeler.destroy() };
};
