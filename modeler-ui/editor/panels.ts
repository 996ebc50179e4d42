import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

/** A part beside the open file; it works with useEditor(). `word` is the key of its name. */
export interface SidePanel {
  key: string;
  word: string;
  Panel: LazyExoticComponent<ComponentType>;
}

/** The panels beside the file, in the order of their tabs. */
export const panels: readonly SidePanel[] = [
  {
    key: 'properties',
    word: 'editor.properties',
    Panel: lazy(async () => ({ default: (await import('../canvas/properties-panel.tsx')).PropertiesPanel })),
  },
  {
    key: 'forms',
    word: 'forms.panel',
    Panel: lazy(async () => ({ default: (await import('../forms/files-panel.tsx')).FilesPanel })),
  },
  {
    key: 'feel',
    word: 'feel.panel',
    Panel: lazy(async () => ({ default: (await import('../feel/feel-panel.tsx')).FeelPanel })),
  },
  {
    key: 'findings',
    word: 'findings.title',
    Panel: lazy(async () => ({ default: (await import('../findings/findings-panel.tsx')).FindingsPanel })),
  },
  {
    key: 'steps',
    word: 'steps.title',
    Panel: lazy(async () => ({ default: (await import('../steps/step-panel.tsx')).StepPanel })),
  },
  {
    key: 'comments',
    word: 'comments.title',
    Panel: lazy(async () => ({ default: (await import('../comments/comments-panel.tsx')).CommentsPanel })),
  },
  {
    key: 'history',
    word: 'history.title',
    Panel: lazy(async () => ({ default: (await import('../history/history-panel.tsx')).HistoryPanel })),
  },
  {
    key: 'meaning',
    word: 'play.meaning',
    Panel: lazy(async () => ({ default: (await import('../meaning/meaning-panel.tsx')).MeaningPanel })),
  },
  {
    key: 'play',
    word: 'play.title',
    Panel: lazy(async () => ({ default: (await import('../simulation/simulation-panel.tsx')).SimulationPanel })),
  },
  {
    key: 'request',
    word: 'request.title',
    Panel: lazy(async () => ({ default: (await import('../request/request-panel.tsx')).RequestPanel })),
  },
];
