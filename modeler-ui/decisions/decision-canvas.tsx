import { useCallback, useState } from 'react';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-view.ts';
import { RefusedNote } from '../editor/refused-note.tsx';
import { useSurface } from '../editor/use-surface.ts';
import type { OpenSurface } from '../editor/use-surface.ts';
import { openDecisionEditor } from './open-decision-editor.ts';
import type { DecisionPart, OpenDecisionEditor } from './open-decision-editor.ts';

/** Rest after the last change before the file is written, ms. */
const restMs = 300;

type Parts = { readonly all: readonly DecisionPart[]; readonly shown: string };

/** The tables of a decision file and the picture of how they hang together. */
export const DecisionCanvas = (props: FileViewProps) => {
  const { readOnly } = props;
  const { t, language } = useWords();
  const [parts, setParts] = useState<Parts>({ all: [], shown: '' });
  const open = useCallback<OpenSurface<OpenDecisionEditor>>(
    (container, onChange) => {
      const opened = openDecisionEditor(container, {
        language,
        readOnly,
        onChange,
        onParts: () => setParts(opened.parts()),
      });
      return opened;
    },
    [language, readOnly],
  );
  const { container, surface: editor, refused } = useSurface(open, restMs, props);
  return (
    <>
      <RefusedNote text={t('decisions.refused')} why={refused} />
      <div className="actions" role="group" aria-label={t('decisions.parts')}>
        {parts.all.map(({ id, name: label, kind }) => (
          <button
            key={id}
            type="button"
            className="button small"
            aria-pressed={id === parts.shown}
            onClick={() => void editor?.show(id)}
          >
            {t(`decisions.kind-${kind}`)}
            {kind === 'drd' ? null : <span lang="zh-CN"> · {label}</span>}
          </button>
        ))}
      </div>
      <div ref={container} className="decision-canvas" role="group" aria-label={t('decisions.canvas')} lang="zh-CN" />
    </>
  );
};
