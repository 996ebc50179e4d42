import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { get } from '../../shared/api/request.ts';
import { DateField } from '../../shared/dates/date-field.tsx';
import type { ItemSummary } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import type { Filter } from './tasks.ts';
import { isOpenQueue, noFilter } from './tasks.ts';

const lights = ['red', 'yellow', 'green'];
const sorts = ['due', 'number', 'step'];
/** So long typing must rest before it is looked for, ms. */
const restMs = 300;

interface MoreProps {
  filter: Filter;
  named: readonly (readonly [string, string])[];
  flows: readonly string[];
  onChange(part: Partial<Filter>): void;
}

/** What queues of tasks and of cases know, and a list of copies does not. */
const MoreFilters = ({ filter, named, flows, onChange }: MoreProps) => {
  const { t } = useWords();
  return (
    <>
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
      <div className="field">
        <label htmlFor="filter-flow">{t('queue.flow')}</label>
        <select id="filter-flow" value={filter.flow} onChange={({ target }) => onChange({ flow: target.value })}>
          <option value="">{t('queue.any-flow')}</option>
          {flows.map((flow) => (
            <option key={flow} value={flow}>
              {t(`queue.flow.${flow}`, { defaultValue: flow })}
            </option>
          ))}
        </select>
      </div>
      {(['dueFrom', 'dueTo'] as const).map((name) => (
        <div key={name} className="field">
          <label htmlFor={`filter-${name}`}>{t(name === 'dueFrom' ? 'queue.due-from' : 'queue.due-to')}</label>
          <DateField id={`filter-${name}`} value={filter[name]} onChange={(day) => onChange({ [name]: day })} />
        </div>
      ))}
      {isOpenQueue(filter.queue) ? (
        <div className="field">
          <label htmlFor="filter-sort">{t('queue.sort')}</label>
          <select
            id="filter-sort"
            value={filter.sort === '' ? 'due' : filter.sort}
            onChange={({ target }) => onChange({ sort: target.value === 'due' ? '' : target.value })}
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`queue.sort.${sort}`)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </>
  );
};

interface Props {
  filter: Filter;
  steps: ReadonlyMap<string, string>;
  filtered: boolean;
  onChange(part: Partial<Filter>): void;
}

/** Item, applicant, step, light, flow, deadline and order; each only where the queue knows it. */
export const Filters = ({ filter, steps, filtered, onChange }: Props) => {
  const { t, language } = useWords();
  const [applicant, setApplicant] = useState(filter.applicant);
  const items = useQuery({
    queryKey: ['items'],
    queryFn: () => get<{ items: ItemSummary[] }>('/api/items'),
    staleTime: Infinity,
  });
  const sent = useRef(filter.applicant);
  useEffect(() => {
    // Set from outside, by a saved view; what was typed here meanwhile is not taken back.
    if (filter.applicant === sent.current) return;
    sent.current = filter.applicant;
    setApplicant(filter.applicant);
  }, [filter.applicant]);
  useEffect(() => {
    if (applicant.trim() === filter.applicant) return;
    const timer = setTimeout(() => {
      sent.current = applicant.trim();
      onChange({ applicant: applicant.trim() });
    }, restMs);
    return () => clearTimeout(timer);
  });
  const named = [...steps];
  if (filter.element !== '' && !steps.has(filter.element)) named.push([filter.element, filter.element]);
  const flows = [...new Set((items.data?.items ?? []).map(({ flow }) => flow))].sort();
  const clear = (): void => {
    setApplicant('');
    onChange({ ...noFilter, sort: filter.sort });
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
          data-focus="/"
          type="search"
          value={applicant}
          maxLength={50}
          onChange={({ target }) => setApplicant(target.value)}
        />
      </div>
      {filter.queue === 'copies' ? null : (
        <MoreFilters filter={filter} named={named} flows={flows} onChange={onChange} />
      )}
      {filtered ? (
        <button type="button" className="button small" onClick={clear}>
          {t('queue.clear')}
        </button>
      ) : null}
    </form>
  );
};
