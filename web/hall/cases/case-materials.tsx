import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';
import type { Material } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { MaterialRow } from './material-row.tsx';

/** The materials of a case; what was promised for later can be handed in here. */
export const CaseMaterials = ({ caseId }: { caseId: string }) => {
  const { t } = useWords();
  const materials = useQuery({
    queryKey: ['case', caseId, 'materials'],
    queryFn: () => get<Material[]>(`/api/cases/${caseId}/materials`),
  });
  return (
    <section className="card" aria-labelledby="case-materials">
      <h2 id="case-materials">{t('case.materials')}</h2>
      <Loaded of={materials}>
        {(list) => (
          <ul className="rows">
            {list
              .filter(({ state, required }) => state !== null || required === 'always')
              .map((material) => (
                <MaterialRow
                  key={material.code}
                  caseId={caseId}
                  material={material}
                  open={material.state === 'deferred'}
                />
              ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
};
