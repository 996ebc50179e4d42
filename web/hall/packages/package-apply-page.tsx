import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { get } from '../../shared/api/request.ts';
import type { Guide, KnownData } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { PackageForm } from './package-form.tsx';

interface Begun {
  guides: Guide[];
  known: KnownData;
}

/** Guides of all items, and what is known for any of them. */
const begin = async (items: readonly string[]): Promise<Begun> => {
  const guides = await Promise.all(items.map((item) => get<Guide>(`/api/items/${encodeURIComponent(item)}`)));
  const known = await Promise.all(items.map((item) => get<KnownData>(`/api/items/${encodeURIComponent(item)}/known`)));
  const materials = new Map(
    known.flatMap((one) => one.materials.map((material) => [material.code, material] as const)),
  );
  return { guides, known: { form: known[0]?.form ?? {}, materials: [...materials.values()] } };
};

/** Fees and undertakings ask for fields of their own. */
const goesAlone = ({ item }: Guide): boolean =>
  !item.online || item.fee !== null || item.process === 'commitment-approval';

/** Applications for the items of a package, in one go (一次点单). */
export const PackageApplyPage = () => {
  const { t, language } = useWords();
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const items = [...new Set((params.get('items') ?? '').split('.'))].filter((item) => item !== '').slice(0, 20);
  const begun = useQuery({
    queryKey: ['package-begun', items],
    queryFn: () => begin(items),
    staleTime: Infinity,
    gcTime: 0,
  });
  const nameOf = ({ item }: Guide): string => (language === 'zh' ? item.nameZh : item.nameEn);
  return (
    <>
      <p className="no-print">
        <Link to={`/packages?package=${code}`}>{t('packages.back')}</Link>
      </p>
      <Title name={t('packages.apply')}>{t('packages.apply')}</Title>
      <Loaded of={begun}>
        {({ guides, known }) => {
          const alone = guides.filter(goesAlone);
          const together = guides.filter((guide) => !goesAlone(guide));
          return (
            <>
              <ul>
                {together.map((guide) => (
                  <li key={guide.item.code}>{nameOf(guide)}</li>
                ))}
              </ul>
              {alone.length === 0 ? null : (
                <div className="note warn">
                  {t('packages.alone')}
                  <ul>
                    {alone.map((guide) => (
                      <li key={guide.item.code}>
                        <Link to={`/items/${guide.item.code}`}>{nameOf(guide)}</Link>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              {together.length === 0 ? null : <PackageForm code={code} guides={together} known={known} />}
            </>
          );
        }}
      </Loaded>
    </>
  );
};
