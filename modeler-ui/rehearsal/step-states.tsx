import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { readFlow } from '../../src/diagram/read-flow.ts';
import { TableHead } from '../../web/shared/frame/table-head.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { marksOf } from './marks-of.ts';
import type { Rehearsal } from './use-rehearsal.ts';

const words = {
  'token-passed': 'diagram.done',
  'token-here': 'diagram.open',
  'token-stuck': 'rehearsal.stuck',
} as const;

/** The steps of the diagram in words: what the drawing says to those who cannot see it. */
export const StepStates = ({ rehearsal }: { rehearsal: Rehearsal }) => {
  const { t } = useWords();
  const { xml } = rehearsal;
  const flow = useQuery({ queryKey: ['read-flow', xml], queryFn: () => readFlow(xml), staleTime: Infinity });
  const marks = useMemo(() => marksOf(rehearsal), [rehearsal]);
  const places = (flow.data?.nodes ?? []).filter(({ kind }) => ['step', 'service', 'decision'].includes(kind));
  return (
    <table className="table">
      <TableHead columns={[t('diagram.steps'), t('diagram.state')]} />
      <tbody>
        {places.map(({ id, name }) => {
          const mark = marks.get(id);
          return (
            <tr key={id}>
              <th scope="row" lang="zh-CN">
                {name || id}
              </th>
              <td data-label={t('diagram.state')}>{t(mark === undefined ? 'diagram.ahead' : words[mark])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
