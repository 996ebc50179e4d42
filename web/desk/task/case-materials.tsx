import { useState } from 'react';
import type { Material } from '../../shared/api/types.ts';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import type { AboutCase } from './about-case.ts';
import { Preview } from './preview.tsx';

const MaterialRow = ({
  material,
  caseId,
  readable,
  onPreview,
}: {
  material: Material;
  caseId: string;
  readable: boolean;
  onPreview(material: Material): void;
}) => {
  const { t } = useWords();
  const { code, name, state, required, fileName, verdictReason } = material;
  return (
    <li className="row">
      <div>
        <strong lang="zh-CN">{name}</strong>
        <br />
        <small>
          {t(`task.material.${state ?? 'missing'}`)} · {t('task.material.code', { code })}
          {required === 'always' ? '' : ` · ${t('task.material.conditional')}`}
          {fileName === null ? null : <span lang="zh-CN"> · {fileName}</span>}
          {verdictReason === '' ? null : <span lang="zh-CN"> · {verdictReason}</span>}
        </small>
      </div>
      {fileName === null || !readable ? null : (
        <div className="file-field" style={{ flex: 'none' }}>
          <button type="button" className="button small" onClick={() => onPreview(material)}>
            {t('task.preview')}
            <Unseen>{name}</Unseen>
          </button>
          <a className="button small" href={`/api/cases/${caseId}/materials/${code}/file`} download>
            {t('documents.download')}
            <Unseen>{name}</Unseen>
          </a>
        </div>
      )}
    </li>
  );
};

/** The item's list with what was handed in; each file to be looked at or downloaded. */
export const CaseMaterials = ({ page }: { page: AboutCase }) => {
  const { person } = useSession();
  const [shown, setShown] = useState<Material>();
  const readable = person?.permissions.includes('material.read') === true;
  return (
    <>
      <ul className="rows">
        {page.materials.map((material) => (
          <MaterialRow
            key={material.code}
            material={material}
            caseId={page.task.caseId}
            readable={readable}
            onPreview={setShown}
          />
        ))}
      </ul>
      {shown === undefined ? null : (
        <Preview caseId={page.task.caseId} material={shown} onClose={() => setShown(undefined)} />
      )}
    </>
  );
};
