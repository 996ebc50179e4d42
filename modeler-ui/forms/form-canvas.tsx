import { useCallback } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-view.ts';
import { RefusedNote } from '../editor/refused-note.tsx';
import { useSurface } from '../editor/use-surface.ts';
import type { OpenSurface, Surface } from '../editor/use-surface.ts';
import { openFormEditor } from './open-form-editor.ts';

/** Rest after the last stroke before the form is written, ms. */
const restMs = 300;

/** The form, drawn: what is changed comes out as the bureau keeps forms. */
export const FormCanvas = (props: Pick<FileViewProps, 'content' | 'onChange'>) => {
  const { t, language } = useWords();
  const open = useCallback<OpenSurface<Surface>>(
    (container, onChange) => openFormEditor(container, language, onChange),
    [language],
  );
  const { container, refused } = useSurface(open, restMs, props);
  return (
    <>
      <RefusedNote text={t('forms.refused')} why={refused} />
      <div
        ref={container}
        className="form-canvas bio-theme-parent"
        role="group"
        aria-label={t('forms.canvas')}
        lang="zh-CN"
      />
    </>
  );
};
