import type EventBus from 'diagram-js/lib/core/EventBus';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Element } from '../../src/diagram/element.ts';
import { useEditor } from '../editor/editor.ts';
import { stepRows } from './step-rows.ts';
import type { StepRow } from './step-rows.ts';

const changes = ['import.done', 'commandStack.changed'] as const;

/** The elements of the open diagram as they stand now; none while there is no diagram. */
export const useElements = (): readonly StepRow[] => {
  const { diagram } = useEditor();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (diagram === undefined) return;
    const events = diagram.get<EventBus>('eventBus');
    const changed = (): void => setTurn((known) => known + 1);
    changed();
    for (const kind of changes) events.on(kind, changed);
    return () => {
      for (const kind of changes) events.off(kind, changed);
    };
  }, [diagram]);
  return useMemo(() => {
    // Rows are read anew each time the diagram has changed under its own hands.
    void turn;
    const definitions = diagram?.getDefinitions() as Element | undefined;
    if (definitions === undefined) return [];
    try {
      return stepRows(definitions);
    } catch {
      // Several processes in a file are a finding, not a table.
      return [];
    }
  }, [diagram, turn]);
};

/** What people call an element: its name, or its id. */
export const useElementNames = (): ((id: string) => string) => {
  const rows = useElements();
  const names = useMemo(() => new Map(rows.map(({ id, name }) => [id, name])), [rows]);
  return useCallback((id) => names.get(id) || id, [names]);
};
