import type { Item } from '../../domain/catalogue/types.ts';

/** What a flow may ask of the item that it serves. */
export const itemVariables = (item: Item) => ({
  itemCode: item.code,
  siteInspection: item.siteInspection,
  expertReview: item.expertReview,
  hearing: item.hearing,
  feeCode: item.fee ?? '',
});
