import type EventBus from 'diagram-js/lib/core/EventBus';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Element } from '../../src/diagram/element.ts';
import { useEditor } from '../editor/editor.ts';
import { stepRows } from './step-rows.ts';
import type { StepRow } from './step-rows.ts';

const changes = ['import.done', 'commandStack.changed'] as const;

const Context = createContext<readonly StepRow[]>([]);

const rowsOf = (definitions: Element | undefined): StepRow[] => {
  if (definitions === undefined) return [];
  try {
    return stepRows(definitions);
  } catch {
    // Several processes in a file are a finding, not a table.
    return [];
  }
};

/** Reads the elements of the open diagram each time it changes. */
export const ElementsProvider = ({ children }: { children: ReactNode }) => {
  const { diagram } = useEditor();
  const [rows, setRows] = useState<readonly StepRow[]>([]);
  useEffect(() => {
    if (diagram === undefined) return;
    const events = diagram.get<EventBus>('eventBus');
    const read = (): void => setRows(rowsOf(diagram.getDefinitions() as Element | undefined));
    read();
    for (const kind of changes) events.on(kind, read);
    return () => {
      for (const kind of changes) events.off(kind, read);
      setRows([]);
    };
  }, [diagram]);
  return <Context value={rows}>{children}</Context>;
};

/** The elements of the open diagram as they stand now, in order; none while there is no diagram. */
export const useElements = (): readonly StepRow[] => use(Context);

/** What people call an element: its name, or its id. */
export const useElementNames = (): ((id: string) => string) => {
  const rows = useElements();
  const names = useMemo(() => new Map(rows.map(({ id, name }) => [id, name])), [rows]);
  return useCallback((id) => names.get(id) || id, [names]);
};
