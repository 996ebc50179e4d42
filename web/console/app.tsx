import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { createQueryClient } from '../shared/api/queries.ts';
import { MissingPage } from '../shared/frame/missing-page.tsx';
import { LiveProvider } from '../shared/live/live.tsx';
import { SessionProvider } from '../shared/session/session.tsx';
import { Look } from '../staff/look.tsx';
import { SignedIn } from '../staff/signed-in.tsx';
import { Frame } from './frame/frame.tsx';
import { HealthPage } from './health/health-page.tsx';
import { HeatPage } from './heat/heat-page.tsx';
import { IncidentsPage } from './incidents/incidents-page.tsx';
import { InstancePage } from './instances/instance-page.tsx';
import { InstancesPage } from './instances/instances-page.tsx';
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
                <Route path="*" element={<MissingPage />} />
              </Route>
            </Routes>
          </Look>
        </LiveProvider>
      </SessionProvider>
    </BrowserRouter>
  </QueryClientProvider>
);
