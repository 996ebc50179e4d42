import type { RowCells } from '../../domain/catalogue/cells.ts';
import { columnsOf, keyOf, rowsOf, writeRows } from '../../domain/catalogue/cells.ts';
import { diffTable, mergeTable } from '../../domain/catalogue/diff-tables.ts';
import type { CatalogueFile } from '../../domain/catalogue/schema.ts';
import { newId } from '../../domain/id.ts';
import { BureauError } from '../../errors.ts';
import { insertCatalogueDraft, updateCatalogueDraft } from '../../store/catalogues.ts';
import type { Bureau } from '../bureau.ts';
import type { Principal } from '../principal.ts';
import { changedTexts, lockDraftIn, textsOfDraft } from './catalogue-draft.ts';
import { textsOfVersion, versionInForce } from './catalogues.ts';
import type { CatalogueTexts } from './catalogues.ts';

/** Begins a change of the catalogue in force; gives its id. */
export const openCatalogueDraft = async (bureau: Bureau, person: Principal, title: string): Promise<string> => {
  const [id, at] = [newId(), bureau.clock.now()];
  await bureau.store.transaction(async (tx) =>
    insertCatalogueDraft(tx, {
      id,
      title: title.trim(),
      status: 'open',
      ownerId: person.id,
      ownerName: person.name,
      editors: JSON.stringify([person.id]),
      baseVersion: await versionInForce(tx),
      version: 1,
      files: '{}',
      reason: '',
      submittedBy: null,
      submittedAt: null,
      decidedBy: null,
      decidedAt: null,
      note: '',
      createdAt: at,
      updatedAt: at,
    }),
  );
  return id;
};

const editorsWith = (editors: string, id: string): string =>
  JSON.stringify([...new Set([...(JSON.parse(editors) as string[]), id])]);

/** Changes tables of an open draft that nobody has changed since `seen`; gives its version. Errors: those of lockDraftIn. */
export const changeTables = async (
  bureau: Bureau,
  person: Principal,
  { id, seen }: { id: string; seen: number },
  change: (texts: CatalogueTexts) => CatalogueTexts,
): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockDraftIn(tx, id, 'open', seen);
    const base = await textsOfVersion(tx, draft.baseVersion);
    const changed = { ...changedTexts(draft), ...change({ ...base, ...changedTexts(draft) }) };
    const kept = Object.entries(changed).filter(
      ([file, text]) => diffTable(file as CatalogueFile, base[file] ?? '', text).length > 0,
    );
    const version = draft.version + 1;
    await updateCatalogueDraft(tx, id, {
      version,
      files: JSON.stringify(Object.fromEntries(kept)),
      editors: editorsWith(draft.editors, person.id),
      updatedAt: bureau.clock.now(),
    });
    return version;
  });

/** A row of a table: put in place of the one with the key (a new one where `key` is null), or taken away where `cells` is null. */
export interface RowEdit {
  file: CatalogueFile;
  key: string | null;
  cells: RowCells | null;
}

const editRow = (texts: CatalogueTexts, { file, key, cells }: RowEdit): CatalogueTexts => {
  const rows = rowsOf(texts[file] ?? '');
  const at = key === null ? rows.length : rows.findIndex((row) => keyOf(file, row) === key);
  if (at < 0) throw new BureauError('catalogue-row-unknown', { file, key: key ?? '' }, 'key');
  const foreign = Object.keys(cells ?? {}).find((column) => !columnsOf(file).includes(column));
  if (foreign !== undefined) throw new BureauError('catalogue-column-unknown', { file, column: foreign }, 'cells');
  const edited = rows.toSpliced(at, 1, ...(cells === null ? [] : [{ ...rows[at], ...cells }]));
  return { [file]: writeRows(file, edited) };
};

/** Adds, changes or takes away one row; whether the table is right then is judged apart. Errors: those of changeTables, catalogue-row-unknown, catalogue-column-unknown. */
export const editCatalogueRow = (
  bureau: Bureau,
  person: Principal,
  draft: { id: string; seen: number },
  edit: RowEdit,
): Promise<number> => changeTables(bureau, person, draft, (texts) => editRow(texts, edit));

/** Brings an open draft up to what was released meanwhile, row by row. Gives its version. Errors: those of lockDraftIn. */
export const refreshCatalogueDraft = async (bureau: Bureau, person: Principal, id: string): Promise<number> =>
  bureau.store.transaction(async (tx) => {
    const draft = await lockDraftIn(tx, id, 'open');
    const { before } = await textsOfDraft(tx, draft);
    const base = await textsOfVersion(tx, draft.baseVersion);
    const merged = Object.entries(changedTexts(draft)).map(([name, text]) => {
      const file = name as CatalogueFile;
      return [file, mergeTable(file, base[file] ?? '', text, before[file] ?? '')] as const;
    });
    const kept = merged.filter(([file, text]) => diffTable(file, before[file] ?? '', text).length > 0);
    const version = draft.version + 1;
    await updateCatalogueDraft(tx, id, {
      version,
      baseVersion: await versionInForce(tx),
      files: JSON.stringify(Object.fromEntries(kept)),
      editors: editorsWith(draft.editors, person.id),
      updatedAt: bureau.clock.now(),
    });
    return version;
  });
