import { Unseen } from '../../../shared/frame/unseen.tsx';
import { useWords } from '../../../shared/i18n/words.ts';

/** Opens an example of a wording as PDF, beside the page. */
export const PreviewLink = ({ href, of }: { href: string; of: string }) => {
  const { t } = useWords();
  return (
    <a className="button" href={href} target="_blank" rel="noreferrer">
      {t('templates.preview')}
      <Unseen>
        {of} {t('templates.new-tab')}
      </Unseen>
    </a>
  );
};
