import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { Comparison } from './comparison.ts';

const signs = { same: '✓', gone: '✗', 'other-kind': '≠' } as const;

/** The cases that run now: how many on each version, where they stand, and whether they could go on there. */
export const RunningCases = ({ comparison }: { comparison: Pick<Comparison, 'running' | 'standing' | 'movable'> }) => {
  const { t } = useWords();
  const { running, standing, movable } = comparison;
  const cases = running.reduce((sum, one) => sum + one.cases, 0);
  if (cases === 0) return <p>{t('meaning.no-cases')}</p>;
  return (
    <>
      <p>
        {t('meaning.cases', { cases, movable })}{' '}
        {running.map(({ version, cases: some }) => t('meaning.of-version', { version, cases: some })).join(' ')}
      </p>
      <table className="table">
        <TableHead columns={['stands-at', 'version', 'tokens', 'could'].map((column) => t(`meaning.${column}`))} />
        <tbody>
          {standing.map(({ version, element, name, cases: some, stay }) => (
            <tr key={`${version} ${element}`}>
              <th scope="row" lang="zh-CN">
                {name}
              </th>
              <td data-label={t('meaning.version')}>{version}</td>
              <td data-label={t('meaning.tokens')}>{some}</td>
              <td data-label={t('meaning.could')}>
                {signs[stay]} {t(`meaning.stay-${stay}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
