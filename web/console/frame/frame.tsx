import { NavLink } from 'react-router';
import { Shell } from '../../shared/frame/shell.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useResize } from '../../staff/look.tsx';

const pages = [
  ['moves', 'case.move'],
  ['instances', 'instance.read'],
  ['incidents', 'incident.read'],
  ['heat-map', 'process.heat-map'],
  ['health', 'health.read'],
] as const;

/** What stands around every page of the console. */
export const Frame = () => {
  const { t } = useWords();
  const { person } = useSession();
  return (
    <Shell name={t('console.name')} applicants={false} onSize={useResize()}>
      <NavLink to="/" end>
        {t('console.releases')}
      </NavLink>
      {pages
        .filter(([, permission]) => person?.permissions.includes(permission))
        .map(([path]) => (
          <NavLink key={path} to={`/${path}`}>
            {t(`console.${path}`)}
          </NavLink>
        ))}
      <NavLink to="/admin">{t('admin.title')}</NavLink>
    </Shell>
  );
};
