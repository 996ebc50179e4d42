import { useCallback, useEffect, useRef, useState } from 'react';
import { useEditor } from './editor.ts';
import type { FileViewProps } from './file-view.ts';
import { ownTexts } from './own-texts.ts';
import type { OwnTexts } from './own-texts.ts';

/** What a file is drawn on. */
export interface Surface {
  /** Error: why it cannot be drawn. */
  load(content: string): Promise<void>;
  /** The file as it is drawn now. */
  text(): Promise<string>;
  close(): void;
}

/** Opens a surface in an element; `onChange`: something was drawn. Another function opens it anew. */
export type OpenSurface<T extends Surface> = (container: HTMLElement, onChange: () => void) => T;

/**
 * A file on its surface: what is drawn comes out as text after a rest of `restMs`, or before the draft is saved; a text
 * that changes under it is drawn anew.
 */
export const useSurface = <T extends Surface>(
  open: OpenSurface<T>,
  restMs: number,
  { content, onChange }: Pick<FileViewProps, 'content' | 'onChange'>,
) => {
  const { settleFirst } = useEditor();
  const container = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<T>();
  const [refused, setRefused] = useState('');
  const own = useRef(new WeakMap<T, OwnTexts>());
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const loads = useRef(0);
  const hand = useRef(onChange);
  useEffect(() => {
    hand.current = onChange;
  });

  const take = useCallback(async (from: T): Promise<void> => {
    const before = loads.current;
    const text = await from.text();
    // Another text has come meanwhile, which stands.
    if (loads.current !== before) return;
    own.current.get(from)!.hand(text);
    setRefused('');
    hand.current(text);
  }, []);

  useEffect(() => {
    let writing = Promise.resolve();
    const write = (): Promise<void> => {
      if (rest.current !== undefined) writing = writing.then(() => take(opened));
      clearTimeout(rest.current);
      rest.current = undefined;
      return writing;
    };
    const opened = open(container.current!, () => {
      clearTimeout(rest.current);
      rest.current = setTimeout(() => void write(), restMs);
    });
    own.current.set(opened, ownTexts());
    setSurface(opened);
    const forget = settleFirst(write);
    return () => {
      void write().finally(() => opened.close());
      forget();
      setSurface(undefined);
    };
  }, [open, restMs, settleFirst, take]);

  useEffect(() => {
    if (surface === undefined || !own.current.get(surface)!.isNew(content)) return;
    // What was drawn last went with the text that another one takes the place of.
    loads.current += 1;
    clearTimeout(rest.current);
    rest.current = undefined;
    surface.load(content).then(
      () => setRefused(''),
      (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)),
    );
  }, [content, surface]);

  return { container, surface, refused, take };
};
