import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDepartments } from '../../shared/api/queries.ts';
import { get, withQuery } from '../../shared/api/request.ts';
import type { Department, ItemSummary } from '../../shared/api/types.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';

const topics = ['', 'market-entry', 'investment-construction', 'social', 'other'];
/** So long typing must rest before it is looked for, ms. */
const restMs = 200;

const useItems = (q: string, department: string, domain: string) =>
  useQuery({
    queryKey: ['items', q, department, domain],
    queryFn: () => get<{ items: ItemSummary[] }>(withQuery('/api/items', { q, department, domain })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

const ItemCard = ({ item, departments }: { item: ItemSummary; departments: readonly Department[] }) => {
  const { t, language } = useWords();
  const department = departments.find(({ code }) => code === item.department);
  return (
    <li>
      <Link to={`/items/${item.code}`}>{language === 'zh' ? item.nameZh : item.nameEn}</Link>
      <p>
        {item.code} · {language === 'zh' ? department?.nameZh : department?.nameEn}
      </p>
      <p>
        {t('find.days', { days: item.promisedWorkingDays })}
        {item.online ? ` · ${t('find.online')}` : ''}
      </p>
    </li>
  );
};

/** Finds an item by word, pinyin, department or topic; what is looked for stands in the address. */
export const FindPage = () => {
  const { t, language } = useWords();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const department = params.get('department') ?? '';
  const topic = params.get('topic') ?? '';
  const [typed, setTyped] = useState(q);
  const departments = useDepartments();
  const items = useItems(q, department, topic);

  const change = (name: string, value: string): void =>
    setParams(
      (known) => {
        const next = new URLSearchParams(known);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(() => change('q', typed), restMs);
    return () => clearTimeout(timer);
  });
  return (
    <>
      <Title name={t('hall.find')}>{t('find.title')}</Title>
      <p>
        <Link to="/packages">{t('packages.title')}</Link>
      </p>
      <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label htmlFor="find-q">{t('find.search')}</label>
          <input
            id="find-q"
            type="search"
            value={typed}
            maxLength={64}
            placeholder={t('find.hint')}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="find-department">{t('find.department')}</label>
          <select id="find-department" value={department} onChange={({ target }) => change('department', target.value)}>
            <option value="">{t('find.all-departments')}</option>
            {(departments.data ?? []).map(({ code, nameZh, nameEn }) => (
              <option key={code} value={code}>
                {language === 'zh' ? nameZh : nameEn}
              </option>
            ))}
          </select>
        </div>
      </form>
      <div className="topics" role="group" aria-label={t('find.topic')}>
        {topics.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={topic === name}
            onClick={() => change('topic', name)}
          >
            {t(`find.topic.${name === '' ? 'all' : name}`)}
          </button>
        ))}
      </div>
      <Loaded of={items}>
        {({ items: list }) => (
          <>
            <p role="status">{list.length === 0 ? t('find.none') : t('find.count', { count: list.length })}</p>
            <ul className="items">
              {list.map((item) => (
                <ItemCard key={item.code} item={item} departments={departments.data ?? []} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
};
