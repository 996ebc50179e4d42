import { NavLink } from 'react-router';
import { Shell } from '../../web/shared/frame/shell.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { useResize } from '../../web/staff/look.tsx';

/** What stands around every page of the modeler. */
export const Frame = () => {
  const { t } = useWords();
  return (
    <Shell name={t('modeler.name')} applicants={false} onSize={useResize()}>
      <NavLink to="/" end>
        {t('modeler.drafts')}
      </NavLink>
    </Shell>
  );
};
