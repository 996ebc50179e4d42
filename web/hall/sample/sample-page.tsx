import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useGuide } from '../../shared/api/queries.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const SampleForm = lazy(() => import('./sample-form.tsx').then(({ SampleForm: one }) => ({ default: one })));

/** The filled example of an item's application form, to be read or printed. */
export const SamplePage = () => {
  const { t, language } = useWords();
  const { code = '' } = useParams();
  const guide = useGuide(code);
  return (
    <Loaded of={guide}>
      {(data) => {
        const name = t('sample.title', { name: language === 'zh' ? data.item.nameZh : data.item.nameEn });
        return (
          <>
            <p className="no-print">
              <Link to={`/items/${code}`}>{t('sample.back')}</Link>
            </p>
            <div className="no-print">
              <Title name={name}>{name}</Title>
              <p>{t('sample.hint')}</p>
              <button type="button" className="button" onClick={() => print()}>
                {t('page.print')}
              </button>
            </div>
            <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
              <SampleForm guide={data} />
            </Suspense>
          </>
        );
      }}
    </Loaded>
  );
};
