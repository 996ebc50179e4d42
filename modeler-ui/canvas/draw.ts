import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type EventBus from 'diagram-js/lib/core/EventBus';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { fileProblem } from '../../src/diagram/lint/input/file-problem.ts';
import type { Found } from '../../src/diagram/lint/input/input-rule.ts';
import { lostParts } from '../../src/diagram/lint/input/lost-parts.ts';
import { chineseModule, isChinese } from '../chinese/translate.ts';
import type { Surface } from '../editor/use-surface.ts';
import { fit } from './fit.ts';
import { simulationModules } from '../simulation/modules.ts';
import { modules } from './modules.ts';

/** A diagram that lies open on a page. */
export interface Drawing extends Surface {
  modeler: Modeler;
  /** Whether there is anything that was shown: it stays where a text cannot be read. */
  hasGood(): boolean;
}

const open = (container: HTMLElement, readOnly: boolean): Modeler => {
  const common = { container, moddleExtensions: { zeebe } };
  // A viewer has all of a modeler that does not change anything.
  if (readOnly)
    return new NavigatedViewer({
      ...common,
      additionalModules: [chineseModule, ...simulationModules.viewer] as never,
    }) as unknown as Modeler;
  return new Modeler({ ...common, additionalModules: [...modules] as never });
};

const refuse = (found: readonly Found[]): void => {
  const language = isChinese() ? 'zh' : 'en';
  const said = found.map(
    ({ hit: { message, place = '' } }) => `${message[language]}${place === '' ? '' : ` (${place})`}`,
  );
  if (said.length > 0) throw new Error(said.join('\n'));
};

/** The text with a drawing. Error: it is too large, or declares what a parser would expand. */
const readable = async (content: string): Promise<string> => {
  refuse(fileProblem({ name: '.bpmn', content }));
  if (content.includes('BPMNDiagram')) return content;
  const { importDiagram } = await import('../../src/diagram/import/import-diagram.ts');
  return (await importDiagram({ name: '.bpmn', content })).content;
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
  let warnings: string[] = [];
  events.on('import.parse.complete', ({ warnings: said = [] }: { warnings?: { message: string }[] }) => {
    warnings = said.map(({ message }) => message);
  });
  events.on('commandStack.changed', () => {
    if (!loading) onChange();
  });
  const loadNow = async (xml: string): Promise<void> => {
    loading = true;
    try {
      await modeler.importXML(await readable(xml));
      // What was left out would not be there any more once it is saved.
      refuse(lostParts(warnings));
      if (lastGood === undefined) fit(modeler);
      lastGood = xml;
    } catch (error) {
      if (lastGood === undefined) modeler.clear();
      else await modeler.importXML(lastGood);
      throw error;
    } finally {
      loading = false;
    }
  };
  // One after the other: the last text that was asked for is the one that stays.
  let queue = Promise.resolve();
  const load = (xml: string): Promise<void> => {
    const turn = queue.then(() => loadNow(xml));
    queue = turn.catch(() => undefined);
    return turn;
  };
  const text = async (): Promise<string> => {
    const { xml } = await modeler.saveXML({ format: true });
    lastGood = xml!;
    return xml!;
  };
  return { modeler, load, text, hasGood: () => lastGood !== undefined, close: () => modeler.destroy() };
};
