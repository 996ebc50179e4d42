import type { Material } from '../../shared/api/types.ts';
import { Unseen } from '../../shared/frame/unseen.tsx';
import { useWords } from '../../shared/i18n/words.ts';

/** The paper that the platform's own form fills in. */
const applicationForm = 'application-form';

/** What the bureau has published of how a material should look; nothing is made up where it has not. */
export const Sample = ({ material, itemCode }: { material: Material; itemCode: string }) => {
  const { t } = useWords();
  const { code, name, sampleNote } = material;
  return (
    <p className="sample">
      <strong>{t('sample.name')}</strong>{' '}
      {sampleNote === '' ? t('sample.none') : <span lang="zh-CN">{sampleNote}</span>}
      {code === applicationForm ? (
        <>
          {' '}
          <a href={`/hall/items/${itemCode}/sample`} target="_blank" rel="noreferrer">
            {t('sample.open')}
            <Unseen>{name}</Unseen>
          </a>
        </>
      ) : null}
    </p>
  );
};
