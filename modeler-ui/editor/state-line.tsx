import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useEditor } from './editor.ts';

/** Whether what is on the page is at the server, too. */
export const StateLine = () => {
  const { t } = useWords();
  const { state, version, error } = useEditor();
  return (
    <div className="editor-state">
      <p role="status" data-state={state}>
        {t(`editor.state-${state}`, { version })}
      </p>
      {state === 'failed' ? <ErrorNote error={error} /> : null}
    </div>
  );
};
