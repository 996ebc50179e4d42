import { Route } from 'react-router';
import { SignedIn } from '../web/staff/signed-in.tsx';
import { StaffPages } from '../web/staff/staff-pages.tsx';
import { Frame } from './frame/frame.tsx';
import { DraftsPage } from './drafts/drafts-page.tsx';
import { EditorPage } from './editor/editor-page.tsx';
import { ComparePage } from './meaning/compare-page.tsx';
import { RehearsalPage } from './rehearsal/rehearsal-page.tsx';
import { RulePage } from './findings/rule-page.tsx';

/** The modeler: where analysts change flows. */
export const App = () => (
  <StaffPages at="/modeler" frame={<Frame />}>
    <Route element={<SignedIn permission="process.draft" />}>
      <Route index element={<DraftsPage />} />
      <Route path="drafts/:draftId" element={<EditorPage />} />
      <Route path="drafts/:draftId/rehearsal" element={<RehearsalPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="drafts/:draftId/versions/:version" element={<EditorPage />} />
    </Route>
    <Route path="rules" element={<RulePage />} />
    <Route path="rules/:rule" element={<RulePage />} />
  </StaffPages>
);
