import { Pages } from '../shared/frame/pages.tsx';
import type { PagesProps } from '../shared/frame/pages.tsx';
import { Look } from './look.tsx';

/** Pages of staff: what they are built of looks like the page around it. */
export const StaffPages = (props: PagesProps) => (
  <Look>
    <Pages {...props} />
  </Look>
);
