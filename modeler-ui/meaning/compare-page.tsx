import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import type { Static } from 'typebox';
import type { flowVersion } from '../../src/http/schemas/flow-version.ts';
import { get, withQuery } from '../../web/shared/api/request.ts';
import { showMoment } from '../../web/shared/format/dates.ts';
import { Loaded } from '../../web/shared/frame/loaded.tsx';
import { Title } from '../../web/shared/frame/title.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { ComparisonView } from '../../web/staff/meaning/comparison-view.tsx';
import { useComparison } from './use-comparison.ts';

type Version = Static<typeof flowVersion>;

/** A draft without a number stands for its newest version, as `in-force` stands for a release. */
const fits = (ref: string, { ref: own, inForce }: Version): boolean =>
  ref === 'in-force' ? inForce : own === ref || own.startsWith(`${ref}-`);

const Choice = ({ side, versions }: { side: 'before' | 'after'; versions: readonly Version[] }) => {
  const { t, language } = useWords();
  const id = useId();
  const [query, setQuery] = useSearchParams();
  const name = ({ kind, number, inForce, title, note, at }: Version): string =>
    [
      kind === 'release' ? t('play.release', { number }) : t('play.draft', { title, number }),
      inForce ? t('play.in-force') : note,
      showMoment(at, language),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const chosen = versions.find((version) => fits(query.get(side) ?? '', version))?.ref ?? '';
  return (
    <div className="field">
      <label htmlFor={id}>{t(`play.${side}`)}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) =>
          setQuery(
            (known) => {
              known.set(side, target.value);
              return known;
            },
            { replace: true },
          )
        }
      >
        {chosen === '' ? <option value="">—</option> : null}
        {versions.map((version) => (
          <option key={version.ref} value={version.ref}>
            {name(version)}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Any two versions of a flow side by side: releases, drafts, and what a draft was before. */
export const ComparePage = () => {
  const { t } = useWords();
  const [query] = useSearchParams();
  const [flow, before, after] = [query.get('flow') ?? '', query.get('before') ?? '', query.get('after') ?? ''];
  const versions = useQuery({
    queryKey: ['flow-versions', flow],
    queryFn: () => get<Version[]>(withQuery('/api/flow-versions', { flow })),
  });
  const comparison = useComparison({ flow, before, after });
  return (
    <div className="compare-page">
      <Title name={t('play.meaning')}>
        {t('play.meaning')} <small>{flow}</small>
      </Title>
      <div className="actions">
        <Loaded of={versions}>
          {(list) => (
            <>
              <Choice side="before" versions={list} />
              <Choice side="after" versions={list} />
            </>
          )}
        </Loaded>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          {t('play.print')}
        </button>
      </div>
      <Loaded of={comparison}>
        {(data) => (
          <ComparisonView comparison={data} names={{ before: t('meaning.before'), after: t('meaning.after') }} />
        )}
      </Loaded>
    </div>
  );
};
