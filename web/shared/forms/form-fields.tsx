import { lazy, Suspense } from 'react';
import { useWords } from '../i18n/words.ts';
import type { FormProps } from './form-host.tsx';

const FormHost = lazy(() => import('./form-host.tsx').then(({ FormHost: one }) => ({ default: one })));

/** The fields of a form; what draws them is loaded with the first form that somebody sees. */
export const FormFields = (props: FormProps) => {
  const { t } = useWords();
  return (
    <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
      <FormHost {...props} />
    </Suspense>
  );
};
