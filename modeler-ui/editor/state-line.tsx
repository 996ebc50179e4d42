import { ErrorNote } from '../../web/shared/frame/error-note.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useFindings } from '../findings/findings-provider.tsx';
import { useEditor } from './editor.ts';

/** How many things the rules have found, said again each time that it changes. */
const FoundLine = () => {
  const { t } = useWords();
  const { found } = useFindings();
  const errors = found?.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = (found?.length ?? 0) - errors;
  const key = found === undefined ? 'findings.first' : found.length === 0 ? 'findings.none' : 'findings.count';
  return (
    <p role="status" className={errors > 0 ? 'found bad' : 'found'}>
      {t(key, { errors, warnings })}
    </p>
  );
};

/** Whether what is on the page is at the server, too, and what the rules say of it. */
export const StateLine = () => {
  const { t } = useWords();
  const { state, version, error, mayEdit } = useEditor();
  return (
    <div className="editor-state">
      <p role="status" data-state={state}>
        {mayEdit ? t(`editor.state-${state}`, { version }) : t('editor.read-only', { version })}
      </p>
      <FoundLine />
      {state === 'failed' ? <ErrorNote error={error} /> : null}
    </div>
  );
};
