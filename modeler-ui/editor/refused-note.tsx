import type { ReactNode } from 'react';

/** Says that a file cannot be drawn, and why. */
export const RefusedNote = ({ text, why, children }: { text: string; why: string; children?: ReactNode }) =>
  why === '' ? null : (
    <div className="note bad" role="alert">
      <p>{text}</p>
      <p lang="en">{why}</p>
      {children}
    </div>
  );
