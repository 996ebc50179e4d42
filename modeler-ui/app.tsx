import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { createQueryClient } from '../web/shared/api/queries.ts';
import { MissingPage } from '../web/shared/frame/missing-page.tsx';
import { LiveProvider } from '../web/shared/live/live.tsx';
import { SessionProvider } from '../web/shared/session/session.tsx';
import { Look } from '../web/staff/look.tsx';
import { SignedIn } from '../web/staff/signed-in.tsx';
import { Frame } from './frame/frame.tsx';
import { DraftsPage } from './drafts/drafts-page.tsx';
import { EditorPage } from './editor/editor-page.tsx';
import { ComparePage } from './meaning/compare-page.tsx';
import { RehearsalPage } from './rehearsal/rehearsal-page.tsx';
import { RulePage } from './findings/rule-page.tsx';

const queries = createQueryClient();

/** The modeler: where analysts change flows. */
export const App = () => (
  <QueryClientProvider client={queries}>
    <BrowserRouter basename="/modeler">
      <SessionProvider>
        <LiveProvider>
          <Look>
            <Routes>
              <Route element={<Frame />}>
                <Route element={<SignedIn permission="process.draft" />}>
                  <Route index element={<DraftsPage />} />
                  <Route path="drafts/:draftId" element={<EditorPage />} />
                  <Route path="drafts/:draftId/rehearsal" element={<RehearsalPage />} />
                  <Route path="compare" element={<ComparePage />} />
                  <Route path="drafts/:draftId/versions/:version" element={<EditorPage />} />
                </Route>
                <Route path="rules" element={<RulePage />} />
                <Route path="rules/:rule" element={<RulePage />} />
                <Route path="*" element={<MissingPage />} />
              </Route>
            </Routes>
          </Look>
        </LiveProvider>
      </SessionProvider>
    </BrowserRouter>
  </QueryClientProvider>
);
