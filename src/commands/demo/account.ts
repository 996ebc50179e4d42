import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './api.ts';
import type { CaseDetail, DocumentView, TimelineEntry } from './answers.ts';

export interface KeptDocument {
  view: DocumentView;
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What remains of a case: its state, its record, and its sealed documents in a folder. */
export interface Account {
  detail: CaseDetail;
  timeline: TimelineEntry[];
  documents: KeptDocument[];
  folder: string;
}

/** Reads the case and keeps its documents under `<folder>/<case number>/`. The record is read first, as fetching enters it. */
export const accountOf = async (watcher: Client, caseId: string, folder: string): Promise<Account> => {
  const detail = await watcher.get<CaseDetail>(`/api/cases/${caseId}`);
  const timeline = await watcher.get<TimelineEntry[]>(`/api/cases/${caseId}/timeline`);
  const views = await watcher.get<DocumentView[]>(`/api/cases/${caseId}/documents`);
  const own = join(folder, detail.number ?? caseId);
  await mkdir(own, { recursive: true });
  const documents: KeptDocument[] = [];
  for (const view of views.filter(({ sealedAt }) => sealedAt !== null)) {
    const bytes = await watcher.bytes(`/api/documents/${view.id}/file`);
    const place = String(documents.length + 1).padStart(2, '0');
    const path = join(own, `${place}-${view.nameZh}-${view.number}.pdf`);
    await writeFile(path, bytes);
    documents.push({ view, path, bytes });
  }
  return { detail, timeline, documents, folder: own };
};

/** The newest document of a kind. */
export const documentOf = ({ documents }: Account, kind: DocumentView['kind']): KeptDocument | undefined =>
  documents.findLast(({ view }) => view.kind === kind);
