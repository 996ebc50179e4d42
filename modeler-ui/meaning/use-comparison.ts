import { useQuery } from '@tanstack/react-query';
import { get, withQuery } from '../../web/shared/api/request.ts';
import type { Comparison } from '../../web/staff/meaning/comparison.ts';

export interface Versions {
  flow: string;
  before: string;
  after: string;
}

/** What differs between two versions of a flow; `stamp` changes where a version without a number may have changed. */
export const useComparison = ({ flow, before, after }: Versions, stamp: number | string = '') =>
  useQuery({
    queryKey: ['flow-comparison', flow, before, after, stamp],
    queryFn: () => get<Comparison>(withQuery('/api/flow-comparisons', { flow, before, after })),
  });

/** Where two versions stand side by side. */
export const comparePath = (versions: Versions): string => withQuery('/compare', { ...versions });
