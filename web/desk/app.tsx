import { Route } from 'react-router';
import { AbsencePage } from './absence/absence-page.tsx';
import { CasePage } from './case/case-page.tsx';
import { FollowUpPage } from './follow-up/follow-up-page.tsx';
import { Frame } from './frame/frame.tsx';
import { SignedIn } from '../staff/signed-in.tsx';
import { StaffPages } from '../staff/staff-pages.tsx';
import { ShortcutsPage } from './keys/shortcuts-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { TaskPage } from './task/task-page.tsx';
import { ReceiptsPage } from './window/receipts-page.tsx';
import { WindowPage } from './window/window-page.tsx';

/** The desk: what clerks, reviewers, inspectors and deciders work at. */
export const App = () => (
  <StaffPages at="/desk" frame={<Frame />}>
    <Route element={<SignedIn />}>
      <Route index element={<QueuePage />} />
      <Route path="tasks/:jobKey" element={<TaskPage />} />
      <Route path="cases/:caseId" element={<CasePage />} />
      <Route path="shortcuts" element={<ShortcutsPage />} />
      <Route path="absence" element={<AbsencePage />} />
    </Route>
    <Route element={<SignedIn permission="follow-up.handle" />}>
      <Route path="follow-ups" element={<FollowUpPage />} />
    </Route>
    <Route element={<SignedIn permission="case.file-for-applicant" />}>
      <Route path="window" element={<WindowPage />} />
      <Route path="window/receipts/:caseIds" element={<ReceiptsPage />} />
    </Route>
  </StaffPages>
);
