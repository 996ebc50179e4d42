import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { FileViewProps } from './file-view.ts';

/** How files of a kind are shown and changed. A view takes `content` that changed under it, too. */
export interface FileView {
  extension: 'bpmn' | 'form' | 'dmn';
  View: LazyExoticComponent<ComponentType<FileViewProps>>;
}

const textView = lazy(async () => ({ default: (await import('../files/text-view.tsx')).TextView }));

export const fileViews: readonly FileView[] = [
  { extension: 'bpmn', View: lazy(async () => ({ default: (await import('../canvas/canvas.tsx')).Canvas })) },
  { extension: 'form', View: lazy(async () => ({ default: (await import('../forms/form-view.tsx')).FormView })) },
  {
    extension: 'dmn',
    View: lazy(async () => ({ default: (await import('../decisions/decision-view.tsx')).DecisionView })),
  },
];

export const viewOf = (name: string): FileView['View'] =>
  fileViews.find(({ extension }) => name.endsWith(`.${extension}`))?.View ?? textView;
