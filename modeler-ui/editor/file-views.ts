import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

export interface FileViewProps {
  name: string;
  content: string;
  onChange(content: string): void;
  readOnly: boolean;
}

/** How files of a kind are shown and changed. A view takes `content` that changed under it, too. */
export interface FileView {
  extension: 'bpmn' | 'form' | 'dmn';
  View: LazyExoticComponent<ComponentType<FileViewProps>>;
}

const textView = lazy(async () => ({ default: (await import('../files/text-view.tsx')).TextView }));

export const fileViews: readonly FileView[] = [
  { extension: 'bpmn', View: lazy(async () => ({ default: (await import('../canvas/canvas.tsx')).Canvas })) },
  { extension: 'form', View: textView },
  { extension: 'dmn', View: textView },
];

export const viewOf = (name: string): FileView['View'] =>
  fileViews.find(({ extension }) => name.endsWith(`.${extension}`))?.View ?? textView;
