import { useWords } from '../../shared/i18n/words.ts';
import type { AboutCase } from './about-case.ts';
import { MaterialFile } from './material-file.tsx';
import { Sample } from './sample.tsx';

/** The item's list with what was handed in and what was found of it; each file to be looked at or downloaded. */
export const CaseMaterials = ({ page }: { page: AboutCase }) => {
  const { t } = useWords();
  const { caseId, itemCode } = page.task;
  return (
    <ul className="rows">
      {page.materials.map((material) => {
        const { code, name, state, required, verdict, verdictReason } = material;
        return (
          <li key={code} className="row">
            <div>
              <strong lang="zh-CN">{name}</strong>
              <br />
              <small>
                {t(`task.material.${state ?? 'missing'}`)} · {t('task.material.code', { code })}
                {required === 'always' ? '' : ` · ${t('task.material.conditional')}`}
                {verdict === '' ? '' : ` · ${t(`verdict.${verdict}`)}`}
                {verdictReason === '' ? null : <span lang="zh-CN"> · {verdictReason}</span>}
              </small>
              <Sample material={material} itemCode={itemCode} />
              <MaterialFile material={material} caseId={caseId} />
            </div>
          </li>
        );
      })}
    </ul>
  );
};
