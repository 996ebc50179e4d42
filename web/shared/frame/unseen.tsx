import type { ReactNode } from 'react';

/** Chinese data for screen readers, which tells one button of a list from the next. */
export const Unseen = ({ children }: { children: ReactNode }) => (
  <span className="unseen" lang="zh-CN">
    {' '}
    {children}
  </span>
);
