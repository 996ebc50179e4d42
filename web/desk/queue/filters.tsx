import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { get } from '../../shared/api/request.ts';
import type { ItemSummary } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { Filter } from './tasks.ts';

const lights = ['red', 'yellow', 'green'];
/** So long typing must rest before it is looked for, ms. */
const restMs = 300;

interface Props {
  filter: Filter;
  steps: ReadonlyMap<string, string>;
  filtered: boolean;
  onChange(part: Partial<Filter>): void;
}

/** Item, applicant, step and light. */
export const Filters = ({ filter, steps, filtered, onChange }: Props) => {
  const { t, language } = useWords();
  const [applicant, setApplicant] = useState(filter.applicant);
  const items = useQuery({
    queryKey: ['items'],
    queryFn: () => get<{ items: ItemSummary[] }>('/api/items'),
    staleTime: Infinity,
  });
  useEffect(() => {
    if (applicant.trim() === filter.applicant) return;
    const timer = setTimeout(() => onChange({ applicant: applicant.trim() }), restMs);
    return () => clearTimeout(timer);
  });
  const named = [...steps];
  if (filter.element !== '' && !steps.has(filter.element)) named.push([filter.element, filter.element]);
  const clear = (): void => {
    setApplicant('');
    onChange({ item: '', element: '', light: '', applicant: '' });
  };
  return (
    <form className="filters" aria-label={t('queue.filters')} onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label htmlFor="filter-item">{t('queue.item')}</label>
        <Select
          id="filter-item"
          aria-label={t('queue.item')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('queue.any-item')}
          value={filter.item === '' ? null : filter.item}
          options={(items.data?.items ?? []).map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: `${code} ${language === 'zh' ? nameZh : nameEn}`,
          }))}
          onChange={(value: string | undefined) => onChange({ item: value ?? '' })}
        />
      </div>
      <div className="field">
        <label htmlFor="filter-applicant">{t('queue.applicant')}</label>
        <input
          id="filter-applicant"
          type="search"
          value={applicant}
          maxLength={50}
          onChange={({ target }) => setApplicant(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="filter-step">{t('queue.step')}</label>
        <select id="filter-step" value={filter.element} onChange={({ target }) => onChange({ element: target.value })}>
          <option value="">{t('queue.any-step')}</option>
          {named.map(([id, name]) => (
            <option key={id} value={id} lang="zh-CN">
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="filter-light">{t('queue.light')}</label>
        <select id="filter-light" value={filter.light} onChange={({ target }) => onChange({ light: target.value })}>
          <option value="">{t('queue.any-light')}</option>
          {lights.map((light) => (
            <option key={light} value={light}>
              {t(`light.${light}`)}
            </option>
          ))}
        </select>
      </div>
      {filtered ? (
        <button type="button" className="button small" onClick={clear}>
          {t('queue.clear')}
        </button>
      ) : null}
    </form>
  );
};
