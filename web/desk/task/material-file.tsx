import { useRef, useState } from 'react';
import type { Material } from '../../shared/api/types.ts';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { Preview } from './preview.tsx';

/** The file of a material: looked at in its place, or downloaded. */
export const MaterialFile = ({ material, caseId }: { material: Material; caseId: string }) => {
  const { t } = useWords();
  const { person } = useSession();
  const [shown, setShown] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { code, name, fileName } = material;
  if (fileName === null || person?.permissions.includes('material.read') !== true) return null;
  const close = (): void => {
    setShown(false);
    opener.current?.focus();
  };
  return (
    <div>
      <div className="file-field">
        <button
          ref={opener}
          type="button"
          className="button small"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'task.preview-close' : 'task.preview')}
          <Unseen>{name}</Unseen>
        </button>
        <a className="button small" href={`/api/cases/${caseId}/materials/${code}/file`} download>
          {t('documents.download')}
          <Unseen>{name}</Unseen>
        </a>
        <small lang="zh-CN">{fileName}</small>
      </div>
      {shown ? <Preview caseId={caseId} material={material} onClose={close} /> : null}
    </div>
  );
};
