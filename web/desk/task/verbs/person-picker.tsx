import { Select } from 'antd';
import { useId } from 'react';
import type { Colleague } from '../../../shared/api/types.ts';
import { useWords } from '../../../shared/i18n/words.ts';

interface Props {
  label: string;
  people: readonly Colleague[];
  value: readonly string[];
  several?: boolean;
  onChange(ids: string[]): void;
}

/** Chooses colleagues by typing part of a name; only those who may be chosen are there. */
export const PersonPicker = ({ label, people, value, several = false, onChange }: Props) => {
  const { t } = useWords();
  const id = useId();
  const options = people.map(({ id: userId, name, roles }) => ({
    value: userId,
    name,
    label: (
      <>
        <span lang="zh-CN">{name}</span> <small>{roles.map((role) => t(`role.${role}`)).join(', ')}</small>
      </>
    ),
  }));
  if (people.length === 0) return <p className="note warn">{t('verb.no-candidates')}</p>;
  const shared = {
    id,
    'aria-label': label,
    showSearch: { optionFilterProp: 'name' },
    placeholder: t('verb.choose'),
    options,
    style: { width: '100%' },
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {several ? (
        <Select {...shared} mode="multiple" value={[...value]} onChange={(ids: string[]) => onChange(ids)} />
      ) : (
        <Select
          {...shared}
          value={value[0] ?? null}
          onChange={(one: string | null) => onChange(one === null ? [] : [one])}
        />
      )}
    </div>
  );
};
