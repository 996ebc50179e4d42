import type { Account } from './account.ts';
import type { Hall } from './hall.ts';

/** What came out as the story says; a claim that does not hold ends the story. */
export interface Proof {
  lines: string[];
  that(holds: boolean, zh: string, en: string): void;
}

export const openProof = (): Proof => {
  const lines: string[] = [];
  return {
    lines,
    that: (holds, zh, en) => {
      if (!holds) throw new Error(`与预期不符 · not as expected: ${zh} · ${en}`);
      lines.push(`${zh} · ${en}`);
    },
  };
};

export interface Told {
  account: Account;
  proof: Proof;
}

/** One case from the catalogue, from the application to its end. */
export interface Story {
  zh: string;
  en: string;
  /** `folder`: where the documents of all cases go. */
  tell(hall: Hall, folder: string): Promise<Told>;
}
