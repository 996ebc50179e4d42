import type Modeler from 'bpmn-js/lib/Modeler';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { useEffect } from 'react';
import { grouped } from '../../src/diagram/grouped.ts';
import type { Finding } from '../../src/diagram/lint/finding.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import './findings.css';

const kind = 'finding';

const markOf = (findings: readonly Finding[], language: 'zh' | 'en'): HTMLElement => {
  const grave = findings.some(({ severity }) => severity === 'error');
  const mark = document.createElement('span');
  mark.className = grave ? 'finding-mark error' : 'finding-mark';
  mark.textContent = `${grave ? '×' : '!'}${findings.length}`;
  mark.title = findings.map(({ message }) => message[language]).join('\n');
  return mark;
};

/** Puts a mark with the number of findings at each element of the diagram that has any, and takes away those before. */
export const useMarks = (modeler: Modeler | undefined, findings: readonly Finding[] | undefined): void => {
  const { language } = useWords();
  useEffect(() => {
    if (modeler === undefined || findings === undefined) return;
    const overlays = modeler.get<Overlays>('overlays');
    const registry = modeler.get<ElementRegistry>('elementRegistry');
    const events = modeler.get<EventBus>('eventBus');
    const mark = (): void => {
      overlays.remove({ type: kind });
      for (const [id, own] of grouped(findings, ({ element }) => element)) {
        // The plane of the process itself is no place for a mark; the list has what concerns the whole.
        if (id === '' || registry.get(id)?.parent === undefined) continue;
        overlays.add(id, kind, { position: { top: -12, left: -12 }, html: markOf(own, language) });
      }
    };
    mark();
    // A diagram that was drawn anew has lost its marks.
    events.on('import.done', mark);
    return () => events.off('import.done', mark);
  }, [modeler, findings, language]);
};
