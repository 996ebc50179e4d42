import { useCallback, useEffect, useRef, useState } from 'react';
import type { VisitPage } from '../../shared/api/types.ts';
import { sendWaiting } from './phone/send.ts';
import type { Draft, KeptPhoto } from './phone/store.ts';
import { drop, forgetVisit, keep, listen, photosOf, read, tell } from './phone/store.ts';

const stepMs = 15 * 60_000;

/** Now, as far as the form's clock can say it, for every moment that the form asks for. */
const momentsOf = ({ form }: VisitPage): Record<string, string> => {
  const now = new Date(Math.floor(Date.now() / stepMs) * stepMs).toISOString();
  const asked = form.components.filter(({ type, subtype }) => type === 'datetime' && subtype === 'datetime');
  return Object.fromEntries(asked.map(({ key = '' }) => [key, now]));
};

const fresh = (userId: string, page: VisitPage): Draft => ({
  userId,
  jobKey: page.visit.jobKey,
  submission: crypto.randomUUID(),
  form: {
    ...(page.outcomes.length === 1 ? { outcome: page.outcomes[0]! } : {}),
    ...momentsOf(page),
    place: page.facts.find(({ key }) => key === 'address')?.value ?? '',
  },
  checks: {},
  state: 'open',
  refusal: null,
  title: `${page.visit.itemName} ${page.visit.caseNumber}`,
  savedAt: '',
});

export interface DraftDesk {
  draft: Draft;
  photos: KeptPhoto[];
  /** Whether anything was entered yet. */
  begun: boolean;
  change(part: Partial<Draft>): void;
  savePhoto(photo: KeptPhoto): Promise<void>;
  removePhoto(key: string): Promise<void>;
  /** Signs and queues it; it goes as soon as it can. */
  queue(form: Record<string, unknown>): Promise<void>;
  /** Takes it out of the queue; what is sent after that counts as another one. */
  unqueue(): Promise<void>;
  discard(): Promise<void>;
}

/** The draft of a visit on this device; undefined while it is being read. Every change is kept at once. */
export const useDraft = (userId: string, page: VisitPage): DraftDesk | undefined => {
  const { jobKey } = page.visit;
  const [draft, setDraft] = useState<Draft>();
  const [photos, setPhotos] = useState<KeptPhoto[]>([]);
  const latest = useRef<Draft>(undefined);
  const first = useRef(page);

  const load = useCallback(async (): Promise<void> => {
    const kept = (await read('drafts', [userId, jobKey])) ?? fresh(userId, first.current);
    latest.current = kept;
    setPhotos(await photosOf(userId, jobKey));
    setDraft(kept);
  }, [userId, jobKey]);
  useEffect(() => {
    void load();
    return listen(() => void load());
  }, [load]);

  const save = async (part: Partial<Draft>): Promise<void> => {
    const next = { ...latest.current!, ...part, savedAt: new Date().toISOString() };
    latest.current = next;
    setDraft(next);
    await keep('drafts', next);
  };
  if (draft === undefined) return undefined;
  return {
    draft,
    photos,
    begun: draft.savedAt !== '' || photos.length > 0,
    change: (part) => void save(part),
    savePhoto: async (photo) => {
      await keep('photos', photo);
      setPhotos(await photosOf(userId, jobKey));
      await save({});
    },
    removePhoto: async (key) => {
      await drop('photos', key);
      setPhotos(await photosOf(userId, jobKey));
    },
    queue: async (form) => {
      void navigator.storage?.persist?.().catch(() => false);
      await save({ form, state: 'queued', refusal: null });
      tell();
      void sendWaiting(userId);
    },
    unqueue: async () => {
      await save({ state: 'open', submission: crypto.randomUUID() });
      tell();
    },
    discard: async () => {
      await forgetVisit(userId, jobKey);
      tell();
    },
  };
};
