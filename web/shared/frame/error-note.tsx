import { ApiError } from '../api/request.ts';
import { useWords } from '../i18n/words.ts';

/** A failure in the page's language. */
export const useErrorText = () => {
  const { t, say } = useWords();
  return (error: unknown): string => (error instanceof ApiError ? say(error.words) : t('error.unexpected'));
};

/** A failure where it happened; nothing while there is none. */
export const ErrorNote = ({ error }: { error: unknown }) => {
  const text = useErrorText();
  const { language } = useWords();
  if (error === undefined || error === null) return null;
  // The dialog over the page says it, and what was asked can be asked again after it.
  if (error instanceof ApiError && error.code === 'not-signed-in') return null;
  return (
    <p className="note bad" role="alert" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {text(error)}
    </p>
  );
};
