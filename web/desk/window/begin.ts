import { useQuery } from '@tanstack/react-query';
import { get, withQuery } from '../../shared/api/request.ts';
import type { Guide, KnownData } from '../../shared/api/types.ts';

export interface Begun {
  guides: Guide[];
  known: KnownData;
}

/** Guides of the items, and what is known of the applicant for any of them. */
export const useBegun = (applicantId: string, codes: readonly string[]) =>
  useQuery({
    queryKey: ['window-begun', applicantId, codes],
    queryFn: async (): Promise<Begun> => {
      const guides = await Promise.all(codes.map((code) => get<Guide>(`/api/items/${code}`)));
      const known = await Promise.all(
        codes.map((code) => get<KnownData>(withQuery(`/api/items/${code}/known`, { for: applicantId }))),
      );
      const held = new Map(known.flatMap(({ materials }) => materials.map((one) => [one.code, one] as const)));
      return { guides, known: { form: known[0]?.form ?? {}, materials: [...held.values()] } };
    },
    enabled: codes.length > 0,
    staleTime: Infinity,
    gcTime: 0,
  });
