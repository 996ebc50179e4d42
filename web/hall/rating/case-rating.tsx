import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../shared/api/request.ts';
import type { RatingState } from '../../shared/api/types.ts';
import { RatingCard } from './rating-card.tsx';
import type { GivenRating } from './rating-card.tsx';

/** The rating of one's own case; nothing before the result has been delivered. */
export const CaseRating = ({ caseId }: { caseId: string }) => {
  const queries = useQueryClient();
  const path = `/api/cases/${caseId}/rating`;
  const queryKey = ['case', caseId, 'rating'];
  const rating = useQuery({ queryKey, queryFn: () => get<RatingState>(path) });
  const rate = useMutation({
    mutationFn: (given: GivenRating) => post<RatingState>(path, given),
    onSuccess: (state) => queries.setQueryData(queryKey, state),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  });
  if (rating.data === undefined) return null;
  return <RatingCard state={rating.data} busy={rate.isPending} error={rate.error} onRate={rate.mutate} />;
};
