import { useEffect, useRef } from 'react';
import { propertyWords } from '../../../src/diagram/diff/property-words.ts';
import { TableHead } from '../../shared/frame/table-head.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { changeSigns } from './comparison.ts';
import type { Changed, Difference } from './comparison.ts';

interface Props {
  parts: readonly Changed[];
  chosen: string;
  onChoose(part: Changed): void;
}

const longest = 300;
const shortened = (text: string | null): string =>
  text === null ? '—' : text.length > longest ? `${text.slice(0, longest)}…` : text;

const Line = ({ difference }: { difference: Difference }) => {
  const { t, say } = useWords();
  const { property, change, before, after } = difference;
  if (change === 'layout') return <li>{t('meaning.only-drawn')}</li>;
  if (property === '') return <li>{t(`meaning.whole-${change}`)}</li>;
  return (
    <li>
      {say(propertyWords(property))}：<del>{shortened(before)}</del> → <ins>{shortened(after)}</ins>
    </li>
  );
};

/** Every difference by what it concerns, with what stood there before and what stands there now. */
export const DifferenceTable = ({ parts, chosen, onChoose }: Props) => {
  const { t } = useWords();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => row.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  if (parts.length === 0) return <p>{t('meaning.same')}</p>;
  return (
    <table className="table differences">
      <TableHead columns={['change', 'what', 'details'].map((column) => t(`meaning.${column}`))} />
      <tbody>
        {parts.map((part) => (
          <tr
            key={part.key}
            ref={part.key === chosen ? row : null}
            className={part.key === chosen ? 'step-row chosen' : 'step-row'}
          >
            <td data-label={t('meaning.change')}>
              <span className={`diff-word diff-word-${part.change}`}>
                {changeSigns[part.change]} {t(`meaning.${part.change}`)}
              </span>
            </td>
            <th scope="row" lang="zh-CN">
              {part.places.length === 0 ? (
                part.name || part.element
              ) : (
                <button
                  type="button"
                  className="link-button"
                  aria-pressed={part.key === chosen}
                  onClick={() => onChoose(part)}
                >
                  {part.name || part.element}
                </button>
              )}
              <br />
              <small lang={document.documentElement.lang}>
                {t(`meaning.part-${part.part}`)} {part.part === 'diagram' ? part.element : part.owner}
              </small>
            </th>
            <td data-label={t('meaning.details')}>
              <ul className="difference-lines" lang="zh-CN">
                {part.differences.map((difference) => (
                  <Line key={`${difference.change} ${difference.property}`} difference={difference} />
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
