import { indicatorWords } from '../../../src/diagram/indicators/indicators.ts';
import type { Indicators } from '../../../src/diagram/indicators/indicators.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { Comparison } from './comparison.ts';

const names = Object.keys(indicatorWords) as (keyof Indicators)[];

/** The bureau's indicators of both versions, and how much less the newer one asks for. */
export const IndicatorTable = ({
  comparison,
}: {
  comparison: Pick<Comparison, 'before' | 'after' | 'compression'>;
}) => {
  const { t, say } = useWords();
  const { before, after, compression } = comparison;
  const change = (name: keyof Indicators): string => {
    const percent = compression?.[name] ?? null;
    if (percent === null) return '—';
    if (percent === 0) return t('meaning.equal');
    return percent > 0 ? `↓ ${t('meaning.less', { percent })}` : `↑ ${t('meaning.more', { percent: -percent })}`;
  };
  return (
    <table className="table">
      <TableHead columns={['indicator', 'before', 'after', 'compression'].map((column) => t(`meaning.${column}`))} />
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{say(indicatorWords[name])}</th>
            <td data-label={t('meaning.before')}>{before?.[name] ?? '—'}</td>
            <td data-label={t('meaning.after')}>{after[name] ?? '—'}</td>
            <td data-label={t('meaning.compression')}>{change(name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
