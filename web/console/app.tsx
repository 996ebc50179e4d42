import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { createQueryClient } from '../shared/api/queries.ts';
import { MissingPage } from '../shared/frame/missing-page.tsx';
import { LiveProvider } from '../shared/live/live.tsx';
import { SessionProvider } from '../shared/session/session.tsx';
import { Look } from '../staff/look.tsx';
import { SignedIn } from '../staff/signed-in.tsx';
import { AdminFrame } from './admin/admin-frame.tsx';
import { CalendarPage } from './admin/calendar/calendar-page.tsx';
import { CataloguePage } from './admin/catalogue/catalogue-page.tsx';
import { DraftPage } from './admin/catalogue/draft-page.tsx';
import { PeoplePage } from './admin/people/people-page.tsx';
import { RecordPage } from './admin/record/record-page.tsx';
import { SealsPage } from './admin/seals/seals-page.tsx';
import { Frame } from './frame/frame.tsx';
import { ReleasesPage } from './releases/releases-page.tsx';

const queries = createQueryClient();

/** The console: what admins run the bureau with. */
export const App = () => (
  <QueryClientProvider client={queries}>
    <BrowserRouter basename="/console">
      <SessionProvider>
        <LiveProvider>
          <Look>
            <Routes>
              <Route element={<Frame />}>
                <Route element={<SignedIn permission="process.release" />}>
                  <Route index element={<ReleasesPage />} />
                </Route>
                <Route element={<SignedIn permission="user.manage" />}>
                  <Route path="admin" element={<AdminFrame />}>
                    <Route index element={<Navigate to="/admin/people" replace />} />
                    <Route path="people" element={<PeoplePage />} />
                    <Route path="catalogue" element={<CataloguePage />} />
                    <Route path="catalogue/:draftId" element={<DraftPage />} />
                    <Route path="calendar" element={<CalendarPage />} />
                    <Route path="seals" element={<SealsPage />} />
                    <Route path="record" element={<RecordPage />} />
                  </Route>
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
