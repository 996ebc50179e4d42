import Modeler from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import Viewer from 'dmn-js/lib/NavigatedViewer';
import type { Language } from '../../web/shared/i18n/words.ts';
import { decisionLeftovers, decisionTranslator } from '../chinese/decisions.ts';
import { translateWithin } from '../chinese/translate-dom.ts';
import type { Surface } from '../editor/use-surface.ts';

/** A part of a decision file that can be opened: the picture of its decisions, or one of them. */
export interface DecisionPart {
  id: string;
  name: string;
  kind: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression';
}

interface View {
  id: string;
  name?: string;
  type: DecisionPart['kind'];
  element: { id: string; name?: string };
}
interface Events {
  on(name: string, listener: (event: { viewer: Events }) => void): void;
}
interface Library extends Events {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getViews(): View[];
  getActiveView(): View | undefined;
  open(view: View): Promise<unknown>;
  destroy(): void;
}

export interface OpenDecisionEditor extends Surface {
  parts(): { all: DecisionPart[]; shown: string };
  show(id: string): Promise<void>;
}

const partOf = ({ element, type }: View): DecisionPart => ({
  id: element.id,
  name: element.name ?? element.id,
  kind: type,
});

/** Opens the decision editor in an element. `onChange`: something was changed; `onParts`: parts came, went, or were opened. */
export const openDecisionEditor = (
  container: HTMLElement,
  {
    language,
    readOnly,
    onChange,
    onParts,
  }: { language: Language; readOnly: boolean; onChange(): void; onParts(): void },
): OpenDecisionEditor => {
  const view = { additionalModules: [{ translate: ['value', decisionTranslator(language)] }] };
  const options = { container, drd: view, decisionTable: view, literalExpression: view, boxedExpression: view };
  const editor = (readOnly ? new Viewer(options) : new Modeler(options)) as unknown as Library;
  const leaveChinese =
    language === 'zh' ? translateWithin(container, decisionLeftovers, '[contenteditable]') : undefined;
  let loading = false;
  editor.on('viewer.created', ({ viewer }) => {
    viewer.on('commandStack.changed', () => {
      if (!loading) onChange();
    });
  });
  editor.on('views.changed', onParts);
  return {
    load: async (xml) => {
      const shown = editor.getActiveView()?.element.id;
      loading = true;
      try {
        await editor.importXML(xml);
        const wanted = editor.getViews();
        const view = wanted.find(({ element }) => element.id === shown) ?? wanted.find(({ type }) => type !== 'drd');
        if (view !== undefined) await editor.open(view);
      } finally {
        loading = false;
      }
    },
    text: async () => (await editor.saveXML({ format: true })).xml,
    parts: () => ({ all: editor.getViews().map(partOf), shown: editor.getActiveView()?.element.id ?? '' }),
    show: async (id) => {
      const view = editor.getViews().find(({ element }) => element.id === id);
      loading = true;
      try {
        if (view !== undefined) await editor.open(view);
      } finally {
        loading = false;
      }
    },
    close: () => {
      leaveChinese?.();
      editor.destroy();
    },
  };
};
