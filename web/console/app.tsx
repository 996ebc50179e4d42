import { Navigate, Route } from 'react-router';
import { SignedIn } from '../staff/signed-in.tsx';
import { StaffPages } from '../staff/staff-pages.tsx';
import { AdminFrame } from './admin/admin-frame.tsx';
import { CalendarPage } from './admin/calendar/calendar-page.tsx';
import { ConnectorsPage } from './admin/connectors/connectors-page.tsx';
import { CataloguePage } from './admin/catalogue/catalogue-page.tsx';
import { DraftPage } from './admin/catalogue/draft-page.tsx';
import { PeoplePage } from './admin/people/people-page.tsx';
import { RecordPage } from './admin/record/record-page.tsx';
import { RetentionPage } from './admin/retention/retention-page.tsx';
import { SealsPage } from './admin/seals/seals-page.tsx';
import { TemplateDraftPage } from './admin/templates/template-draft-page.tsx';
import { TemplatePage } from './admin/templates/template-page.tsx';
import { TemplatesPage } from './admin/templates/templates-page.tsx';
import { Frame } from './frame/frame.tsx';
import { FlowPage } from './releases/flow-page.tsx';
import { MovePage } from './move/move-page.tsx';
import { MovesPage } from './move/moves-page.tsx';
import { PlanPage } from './move/plan-page.tsx';
import { HealthPage } from './health/health-page.tsx';
import { HeatPage } from './heat/heat-page.tsx';
import { IncidentsPage } from './incidents/incidents-page.tsx';
import { InstancePage } from './instances/instance-page.tsx';
import { InstancesPage } from './instances/instances-page.tsx';
import { ReleasesPage } from './releases/releases-page.tsx';
import { RequestPage } from './releases/request-page.tsx';

/** The console: what admins run the bureau with. */
export const App = () => (
  <StaffPages at="/console" frame={<Frame />}>
    <Route element={<SignedIn permission="process.release" />}>
      <Route index element={<ReleasesPage />} />
      <Route path="flows/:flow" element={<FlowPage />} />
      <Route path="release-requests/:requestId" element={<RequestPage />} />
    </Route>
    <Route element={<SignedIn permission="case.move" />}>
      <Route path="moves" element={<MovesPage />} />
      <Route path="moves/new" element={<PlanPage />} />
      <Route path="moves/:moveId" element={<MovePage />} />
    </Route>
    <Route element={<SignedIn permission="incident.read" />}>
      <Route path="incidents" element={<IncidentsPage />} />
    </Route>
    <Route element={<SignedIn permission="instance.read" />}>
      <Route path="instances" element={<InstancesPage />} />
      <Route path="instances/:caseId" element={<InstancePage />} />
    </Route>
    <Route element={<SignedIn permission="process.heat-map" />}>
      <Route path="heat-map" element={<HeatPage />} />
    </Route>
    <Route element={<SignedIn permission="health.read" />}>
      <Route path="health" element={<HealthPage />} />
    </Route>
    <Route element={<SignedIn permission="user.manage" />}>
      <Route path="admin" element={<AdminFrame />}>
        <Route index element={<Navigate to="/admin/people" replace />} />
        <Route path="people" element={<PeoplePage />} />
        <Route path="catalogue" element={<CataloguePage />} />
        <Route path="catalogue/:draftId" element={<DraftPage />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="templates" element={<TemplatesPage />} />
        <Route path="templates/:kind" element={<TemplatePage />} />
        <Route path="templates/drafts/:templateId" element={<TemplateDraftPage />} />
        <Route path="connectors" element={<ConnectorsPage />} />
        <Route path="seals" element={<SealsPage />} />
        <Route path="retention" element={<RetentionPage />} />
        <Route path="record" element={<RecordPage />} />
      </Route>
    </Route>
  </StaffPages>
);
