import { useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api/request.ts';
import type { ReceivedPower } from '../../shared/api/types.ts';

/** Powers in force under which one acts for others. */
export const useReceived = (enabled = true) =>
  useQuery({
    queryKey: ['powers', 'received'],
    queryFn: () => get<ReceivedPower[]>('/api/powers/received'),
    enabled,
    staleTime: 0,
  });
