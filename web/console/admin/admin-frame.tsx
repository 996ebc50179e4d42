import { useQuery } from '@tanstack/react-query';
import { NavLink, Outlet } from 'react-router';
import { get } from '../../shared/api/request.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { CalendarYear } from './calendar/calendar-year.ts';
import './admin.css';

/** Says everywhere in administration that a calendar is missing which should be there. */
const CalendarAlarm = () => {
  const { t } = useWords();
  const year = new Date().getFullYear();
  const { data } = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => get<CalendarYear>(`/api/calendar/${year}`),
  });
  if (data === undefined || data.missingYear === null) return null;
  return (
    <p className="note warn" role="status">
      {t('admin.calendar-missing', { year: data.missingYear })}
    </p>
  );
};

/** The parts of administration beside each other, above each of them. */
export const AdminFrame = () => {
  const { t } = useWords();
  return (
    <>
      <nav className="admin-nav" aria-label={t('admin.sections')}>
        {(['people', 'catalogue', 'calendar', 'templates', 'seals', 'connectors', 'retention', 'record'] as const).map(
          (part) => (
            <NavLink key={part} to={`/admin/${part}`} className="chip">
              {t(`admin.${part}`)}
            </NavLink>
          ),
        )}
      </nav>
      <CalendarAlarm />
      <Outlet />
    </>
  );
};
