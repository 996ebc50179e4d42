import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { get } from '../../shared/api/request.ts';
import { DateField } from '../../shared/dates/date-field.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { RollOutRule } from './types.ts';

const kinds = ['all', 'from', 'share', 'scope'] as const;
type Kind = (typeof kinds)[number];

interface Town {
  code: string;
  nameZh: string;
}

const codesIn = (text: string): string[] => text.split(/[\s,，、]+/u).filter((code) => code !== '');

/** The rule that the fields of a form say. */
export const ruleIn = (fields: FormData): RollOutRule => {
  const kind = String(fields.get('kind')) as Kind;
  if (kind === 'from') return { kind, day: String(fields.get('day')) };
  if (kind === 'share') return { kind, percent: Number(fields.get('percent')) };
  if (kind === 'scope')
    return { kind, towns: fields.getAll('town').map(String), items: codesIn(String(fields.get('items'))) };
  return { kind };
};

const Towns = () => {
  const { t } = useWords();
  const towns = useQuery({ queryKey: ['towns'], queryFn: () => get<Town[]>('/api/towns'), staleTime: Infinity });
  return (
    <fieldset className="towns">
      <legend>{t('releases.towns')}</legend>
      {[{ code: '', nameZh: t('releases.own-hall') }, ...(towns.data ?? [])].map(({ code, nameZh }) => (
        <label key={code} lang="zh-CN">
          <input type="checkbox" name="town" value={code} /> {nameZh}
        </label>
      ))}
    </fieldset>
  );
};

/** Which new cases take the release: the fields of a form that ruleIn reads. */
export const RuleFields = () => {
  const { t } = useWords();
  const id = useId();
  const [kind, setKind] = useState<Kind>('all');
  const [day, setDay] = useState('');
  return (
    <>
      <fieldset>
        <legend>{t('releases.who-takes')}</legend>
        {kinds.map((one) => (
          <label key={one} className="block">
            <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => setKind(one)} />{' '}
            {t(`releases.kind-${one}`)}
          </label>
        ))}
      </fieldset>
      {kind === 'from' ? (
        <div className="field">
          <label htmlFor={`${id}-day`}>{t('releases.day')}</label>
          <DateField id={`${id}-day`} value={day} required onChange={setDay} />
          <input type="hidden" name="day" value={day} />
        </div>
      ) : null}
      {kind === 'share' ? (
        <div className="field">
          <label htmlFor={`${id}-percent`}>{t('releases.percent')}</label>
          <input
            id={`${id}-percent`}
            name="percent"
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={100}
            defaultValue={10}
          />
        </div>
      ) : null}
      {kind === 'scope' ? (
        <>
          <Towns />
          <div className="field">
            <label htmlFor={`${id}-items`}>{t('releases.items')}</label>
            <input id={`${id}-items`} name="items" type="text" maxLength={2_000} />
          </div>
        </>
      ) : null}
    </>
  );
};
