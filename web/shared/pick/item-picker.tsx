import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ref } from 'react';
import { get, withQuery } from '../api/request.ts';
import type { ItemSummary } from '../api/types.ts';
import { useWords } from '../i18n/words.ts';
import { Picker } from './picker.tsx';
import { useRested } from './rested.ts';

interface Package {
  code: string;
  nameZh: string;
  questions: { key: string; questionZh: string }[];
}
export type Choice = { kind: 'item'; item: ItemSummary } | { kind: 'package'; one: Package };

interface Props {
  label: string;
  packages: boolean;
  ref?: Ref<HTMLInputElement>;
  onPick(choice: Choice): void;
}

const most = 12;

/** Finds an item by word, pinyin or initials, as the hall does; where asked for also a package. */
export const ItemPicker = ({ label, packages, ref, onPick }: Props) => {
  const { t, language } = useWords();
  const [typed, setTyped] = useState('');
  const q = useRested(typed).trim();
  const items = useQuery({
    queryKey: ['pick-items', q],
    queryFn: () => get<{ items: ItemSummary[] }>(withQuery('/api/items', { q, limit: most })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found = useQuery({
    queryKey: ['pick-packages', q],
    queryFn: () => get<Package[]>(withQuery('/api/packages', { q })),
    enabled: packages && q !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  // What is shown fits what stands in the field, or Enter would take something else.
  const fresh = q !== '' && typed.trim() === q && !items.isPlaceholderData && !found.isPlaceholderData;
  const options: Choice[] = fresh
    ? [
        ...(found.data ?? []).map((one) => ({ kind: 'package' as const, one })),
        ...(items.data?.items ?? []).map((item) => ({ kind: 'item' as const, item })),
      ]
    : [];
  return (
    <Picker
      label={label}
      hint={t(packages ? 'pick.item-or-package-hint' : 'pick.item-hint')}
      text={typed}
      options={options}
      none={fresh && items.isSuccess && !found.isLoading && options.length === 0}
      {...(ref === undefined ? {} : { ref })}
      keyOf={(choice) => (choice.kind === 'item' ? choice.item.code : `package-${choice.one.code}`)}
      show={(choice) =>
        choice.kind === 'item' ? (
          <>
            <span lang={language === 'zh' ? 'zh-CN' : 'en'}>
              {language === 'zh' ? choice.item.nameZh : choice.item.nameEn}
            </span>{' '}
            <small>{choice.item.code}</small>
          </>
        ) : (
          <>
            <span lang="zh-CN">{choice.one.nameZh}</span> <small>{t('pick.package')}</small>
          </>
        )
      }
      onType={setTyped}
      onPick={(choice) => {
        setTyped('');
        onPick(choice);
      }}
    />
  );
};
