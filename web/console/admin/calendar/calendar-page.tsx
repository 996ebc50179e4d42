import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { get, post, request } from '../../../shared/api/request.ts';
import { ErrorNote } from '../../../shared/frame/error-note.tsx';
import { Loaded } from '../../../shared/frame/loaded.tsx';
import { Title } from '../../../shared/frame/title.tsx';
import { useWords } from '../../../shared/i18n/words.ts';
import type { CalendarDay, CalendarYear } from './calendar-year.ts';
import { nextKind } from './calendar-year.ts';
import { MonthTable } from './month-table.tsx';

/** A year to look at and to edit; what was edited becomes a change of the catalogue, which another admin approves. */
const YearEditor = ({ of: known }: { of: CalendarYear }) => {
  const { t } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [edits, setEdits] = useState<ReadonlyMap<string, CalendarDay | null>>(new Map());
  const [name, setName] = useState({ nameZh: '', nameEn: '', source: '' });
  const [published, setPublished] = useState(known.published);
  const { year } = known;
  const days = new Map(known.days.map((one) => [one.day, one]));
  for (const [day, edit] of edits)
    if (edit === null) days.delete(day);
    else days.set(day, edit);
  const press = (day: string): void => {
    const kind = nextKind(day, days.get(day)?.kind);
    const named = { nameZh: name.nameZh.trim() || t('calendar.holiday'), nameEn: name.nameEn.trim() || 'Holiday' };
    setEdits(new Map(edits).set(day, kind === undefined ? null : { day, kind, ...named }));
  };
  const write = useMutation({
    mutationFn: async () => {
      const { id: draft } = await post<{ id: string }>('/api/catalogue-drafts', { title: `${year}年工作日历` });
      await request('PUT', `/api/catalogue-drafts/${draft}/calendar/${year}`, {
        version: 1,
        published,
        days: [...days.values()],
        source: name.source.trim(),
      });
      return draft;
    },
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: ['catalogue'] });
      await navigate(`/admin/catalogue/${draft}`);
    },
  });
  const changed = edits.size > 0 || published !== known.published;
  return (
    <>
      <p>
        <strong>{t(known.published ? 'calendar.published' : 'calendar.unpublished')}</strong> ·{' '}
        {t('calendar.provisional', { count: known.provisional })}
      </p>
      <p>{t('calendar.legend')}</p>
      <div className="admin-bar">
        {(['nameZh', 'nameEn'] as const).map((field) => (
          <div className="field" key={field}>
            <label htmlFor={`${id}-${field}`}>{t(field === 'nameZh' ? 'calendar.name-zh' : 'calendar.name-en')}</label>
            <input
              id={`${id}-${field}`}
              value={name[field]}
              maxLength={40}
              onChange={({ target }) => setName({ ...name, [field]: target.value })}
            />
          </div>
        ))}
      </div>
      <div className="admin-months card">
        {Array.from({ length: 12 }, (_, at) => (
          <MonthTable key={at} year={year} month={at + 1} days={days} onPress={press} />
        ))}
      </div>
      <section className="card stack">
        <p role="status">{t('calendar.edited', { count: edits.size })}</p>
        <label className="choice">
          <input type="checkbox" checked={published} onChange={({ target }) => setPublished(target.checked)} />
          {t('calendar.publish')}
        </label>
        <div className="field">
          <label htmlFor={`${id}-source`}>{t('calendar.source')}</label>
          <input
            id={`${id}-source`}
            value={name.source}
            maxLength={100}
            onChange={({ target }) => setName({ ...name, source: target.value })}
          />
        </div>
        <ErrorNote error={write.error} />
        <button
          type="button"
          className="button primary"
          disabled={!changed || name.source.trim() === '' || write.isPending}
          onClick={() => write.mutate()}
        >
          {t('calendar.draft')}
        </button>
      </section>
    </>
  );
};

/** The working-day calendar (LAW-17), year by year. */
export const CalendarPage = () => {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year') ?? new Date().getFullYear());
  const calendar = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => get<CalendarYear>(`/api/calendar/${year}`),
    staleTime: 0,
  });
  const go = (to: number): void => setParams({ year: String(to) }, { replace: true });
  return (
    <>
      <Title name={t('calendar.title')}>{t('calendar.title')}</Title>
      <div className="actions">
        <button type="button" className="button" onClick={() => go(year - 1)}>
          {t('calendar.earlier')}
        </button>
        <strong>{t('calendar.year', { year })}</strong>
        <button type="button" className="button" onClick={() => go(year + 1)}>
          {t('calendar.later')}
        </button>
      </div>
      <Loaded of={calendar}>{(known) => <YearEditor key={`${year} ${known.published}`} of={known} />}</Loaded>
    </>
  );
};
