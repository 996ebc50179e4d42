import { useEffect, useRef, useState } from 'react';
import { ApiError, get, request, withQuery } from '../../shared/api/request.ts';
import { dropDraft, keepDraft, readDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import type { Filled } from '../../shared/apply/filled.ts';
import { newRequestId } from '../../shared/apply/filled.ts';

/** Typing rests so long before it is saved; what could not be saved is tried again. ms */
const restMs = 800;
const retryMs = 5_000;

export interface SavedDraft {
  draft: Filled;
  savedAt: string;
  version: number;
}

/** What the server does not have yet, and the version that it was typed over. */
interface Unsaved {
  filled: Filled;
  version: number;
}

export interface OpenDraft {
  filled: Filled;
  savedAt: string | undefined;
  /** Another window has changed, filed or discarded the draft: nothing is saved until somebody has chosen. */
  overtaken: ApiError | undefined;
  /** Saves what stands here over the other one. */
  keepThis(): Promise<void>;
  /** Lets go of what stands here. */
  letGo(): void;
  change(part: Partial<Filled>): void;
  /** Lets a running save end and starts no other, since what is filed is no draft any more. */
  stop(): Promise<void>;
  /** Goes on saving, where the filing was refused. */
  resume(): void;
}

const never = (): void => undefined;

/** The tab's copy; an agent's is apart for each applicant. */
export const draftName = (itemCode: string, forId: string | undefined): string =>
  `application-${itemCode}${forId === undefined ? '' : `-${forId}`}`;

/**
 * What is entered for an item: kept at the server as soon as typing rests, and in the tab until the server has it, so that
 * neither an ended session nor a lost connection loses a letter.
 */
export const useDraft = (
  itemCode: string,
  saved: SavedDraft | null,
  fresh: () => Filled,
  forId: string | undefined,
): OpenDraft => {
  const { person, expired } = useSession();
  const userId = person?.id ?? '';
  const name = draftName(itemCode, forId);
  const address = withQuery(`/api/drafts/${itemCode}`, { for: forId });
  const [unsaved] = useState(() => readDraft<Unsaved>(userId, name));
  const [filled, setFilled] = useState<Filled>(() => unsaved?.filled ?? saved?.draft ?? fresh());
  const [savedAt, setSavedAt] = useState(saved?.savedAt);
  const [dirty, setDirty] = useState(unsaved !== undefined);
  const [stopped, setStopped] = useState(false);
  const [failures, setFailures] = useState(0);
  const [overtaken, setOvertaken] = useState<ApiError>();
  const latest = useRef(filled);
  const version = useRef(unsaved?.version ?? saved?.version ?? 0);
  const [writer] = useState(newRequestId);
  const running = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (!dirty || stopped || expired || overtaken !== undefined) return;
    const save = async (): Promise<void> => {
      try {
        const body = { ...filled, version: version.current, writer };
        const answer = await request<{ savedAt: string; version: number }>('PUT', address, body);
        version.current = answer.version;
        setSavedAt(answer.savedAt);
        if (latest.current !== filled) return;
        dropDraft(userId, name);
        setDirty(false);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'draft-changed') setOvertaken(error);
        // The line above the page says so; the tab holds it until then.
        else setFailures((count) => count + 1);
      }
    };
    const timer = setTimeout(
      () => {
        running.current = running.current.then(save);
      },
      failures === 0 ? restMs : retryMs,
    );
    return () => clearTimeout(timer);
  }, [address, dirty, expired, failures, filled, name, overtaken, stopped, userId, writer]);

  return {
    filled,
    savedAt,
    overtaken,
    keepThis: async () => {
      version.current = (await get<SavedDraft | null>(address))?.version ?? 0;
      setOvertaken(undefined);
    },
    letGo: () => dropDraft(userId, name),
    change: (part) => {
      latest.current = { ...latest.current, ...part };
      keepDraft(userId, name, { filled: latest.current, version: version.current } satisfies Unsaved);
      setFilled(latest.current);
      setFailures(0);
      setDirty(true);
    },
    stop: () => {
      setStopped(true);
      return running.current.then(never);
    },
    resume: () => setStopped(false),
  };
};
