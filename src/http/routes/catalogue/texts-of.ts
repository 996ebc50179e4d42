import { catalogueDraft, textsOfDraft } from '../../../usecases/catalogue/catalogue-draft.ts';
import type { CatalogueTexts } from '../../../usecases/catalogue/catalogues.ts';
import { textsOfVersion, versionInForce } from '../../../usecases/catalogue/catalogues.ts';
import type { Store } from '../../../store/store.ts';

/** The tables in force, or as a draft has them. Error: catalogue-draft-not-found. */
export const textsOf = async ({ read }: Store, draftId: string | undefined): Promise<CatalogueTexts> =>
  draftId === undefined
    ? textsOfVersion(read, await versionInForce(read))
    : (await textsOfDraft(read, await catalogueDraft(read, draftId))).after;
