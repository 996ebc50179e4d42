import { useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Finding } from '../../src/diagram/lint/finding.ts';
import type { flowLibrary } from '../../src/http/schemas/flow-draft.ts';
import { get } from '../../web/shared/api/request.ts';
import { diagramOf, useEditor } from '../editor/editor.ts';
import type { LintAnswer, LintOrder } from './lint-messages.ts';
import { useMarks } from './use-marks.ts';

export interface Findings {
  /** Undefined until the rules have answered for the first time. */
  found: readonly Finding[] | undefined;
  /** Which reading of the draft this is, from 1 on. */
  turn: number;
  /** The page shows an older answer while the draft has changed. */
  checking: boolean;
  error: unknown;
}

const Context = createContext<Findings | undefined>(undefined);

export const useFindings = (): Findings => {
  const findings = use(Context);
  if (findings === undefined) throw new Error('no findings above');
  return findings;
};

export const useLibrary = () =>
  useQuery({
    queryKey: ['flow-library'],
    queryFn: () => get<Static<typeof flowLibrary>>('/api/flow-library'),
    staleTime: 15_000,
  });

const asFiles = (texts: Iterable<[string, string]>) => [...texts].map(([name, content]) => ({ name, content }));

/** Has the rules read the draft each time it changes, one reading at a time and always the newest, and marks what they find. */
export const FindingsProvider = ({ children }: { children: ReactNode }) => {
  const { draft, files, diagram } = useEditor();
  const library = useLibrary();
  const [answer, setAnswer] = useState<LintAnswer>();
  const [turn, setTurn] = useState(0);
  const worker = useRef<Worker>(undefined);
  const waiting = useRef<LintOrder>(undefined);
  const busy = useRef(false);
  const { data } = library;

  useEffect(() => {
    if (data === undefined) return;
    const started = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
    const { items, dictionary } = data;
    started.postMessage({ kind: 'library', files: asFiles(Object.entries(data.files)), items, dictionary });
    started.addEventListener('message', (event: MessageEvent<LintAnswer>) => {
      setAnswer(event.data);
      busy.current = waiting.current !== undefined;
      if (waiting.current !== undefined) started.postMessage(waiting.current);
      waiting.current = undefined;
    });
    worker.current = started;
    busy.current = false;
    setTurn(0);
    return () => started.terminate();
  }, [data]);

  const own = useMemo(() => asFiles(files), [files]);
  const last = useRef(0);
  useEffect(() => {
    if (worker.current === undefined) return;
    last.current += 1;
    const order: LintOrder = { kind: 'draft', turn: last.current, diagram: diagramOf(draft.flow), own };
    setTurn(last.current);
    if (busy.current) waiting.current = order;
    else worker.current.postMessage(order);
    busy.current = true;
  }, [data, draft.flow, own]);

  useMarks(diagram, answer?.findings);
  const findings = useMemo<Findings>(
    () => ({ found: answer?.findings, turn: answer?.turn ?? 0, checking: answer?.turn !== turn, error: library.error }),
    [answer, turn, library.error],
  );
  return <Context value={findings}>{children}</Context>;
};
