import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { createQueryClient } from '../shared/api/queries.ts';
import { MissingPage } from '../shared/frame/missing-page.tsx';
import { LiveProvider } from '../shared/live/live.tsx';
import { SessionProvider } from '../shared/session/session.tsx';
import { AbsencePage } from './absence/absence-page.tsx';
import { CasePage } from './case/case-page.tsx';
import { FollowUpPage } from './follow-up/follow-up-page.tsx';
import { Frame } from './frame/frame.tsx';
import { Look } from '../staff/look.tsx';
import { SignedIn } from '../staff/signed-in.tsx';
import { ShortcutsPage } from './keys/shortcuts-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { TaskPage } from './task/task-page.tsx';
import { ReceiptsPage } from './window/receipts-page.tsx';
import { WindowPage } from './window/window-page.tsx';

const queries = createQueryClient();

/** The desk: what clerks, reviewers, inspectors and deciders work at. */
export const App = () => (
  <QueryClientProvider client={queries}>
    <BrowserRouter basename="/desk">
      <SessionProvider>
        <LiveProvider>
          <Look>
            <Routes>
              <Route element={<Frame />}>
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
                <Route path="*" element={<MissingPage />} />
              </Route>
            </Routes>
          </Look>
        </LiveProvider>
      </SessionProvider>
    </BrowserRouter>
  </QueryClientProvider>
);
