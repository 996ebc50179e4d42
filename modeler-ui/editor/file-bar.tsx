import { CanvasBar } from '../canvas/canvas-bar.tsx';
import { ExportMenu } from '../exports/export-menu.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { diagramOf, useEditor } from './editor.ts';

interface Props {
  asText: boolean;
  onText(asText: boolean): void;
}

/** What is done with the open file as a whole. */
export const FileBar = ({ asText, onText }: Props) => {
  const { t } = useWords();
  const { draft, openFile, diagram } = useEditor();
  const drawn = openFile === diagramOf(draft.flow) && !asText;
  return (
    <div className="file-bar" role="group" aria-label={t('editor.tools')}>
      {drawn && diagram !== undefined ? <CanvasBar modeler={diagram} /> : null}
      <button type="button" className="button small" aria-pressed={asText} onClick={() => onText(!asText)}>
        {t('editor.as-text')}
      </button>
      <ExportMenu />
    </div>
  );
};
