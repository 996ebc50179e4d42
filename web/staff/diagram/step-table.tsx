import { useEffect, useRef } from 'react';
import { showMoment } from '../../shared/format/dates.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { DiagramStep } from './open-diagram.ts';

interface Props {
  steps: readonly DiagramStep[];
  chosen: string;
  onChoose(id: string): void;
}

/** The steps of a diagram in words: what the drawing says to those who cannot see it. */
export const StepTable = ({ steps, chosen, onChoose }: Props) => {
  const { t, language } = useWords();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => row.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <table className="table">
      <TableHead columns={['steps', 'state', 'times'].map((column) => t(`diagram.${column}`))} />
      <tbody>
        {steps.map(({ id, name, state, enteredAt, leftAt }) => (
          <tr key={id} ref={id === chosen ? row : null} className={id === chosen ? 'step-row chosen' : 'step-row'}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                lang="zh-CN"
                aria-pressed={id === chosen}
                onClick={() => onChoose(id)}
              >
                {name}
              </button>
            </th>
            <td data-label={t('diagram.state')}>{t(`diagram.${state}`)}</td>
            <td data-label={t('diagram.times')}>
              {showMoment(enteredAt, language)}
              {leftAt === null ? '' : ` – ${showMoment(leftAt, language)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
