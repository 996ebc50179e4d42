import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { createQueryClient } from '../../shared/api/queries.ts';
import type { Person } from '../../shared/api/types.ts';
import { MissingPage } from '../../shared/frame/missing-page.tsx';
import { LiveProvider } from '../../shared/live/live.tsx';
import { keepWho, readWho } from '../../shared/session/phone.ts';
import { SessionProvider } from '../../shared/session/session.tsx';
import { SignedIn } from '../../staff/signed-in.tsx';
import { VisitFrame } from './visit-frame.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitPage } from './visit-page.tsx';

const queries = createQueryClient();
const { queries: asked = {} } = queries.getDefaultOptions();
// Without a network a question is answered from what the device keeps.
queries.setDefaultOptions({ queries: { ...asked, networkMode: 'always' }, mutations: { networkMode: 'always' } });

const recall = { read: () => readWho<Person>(), keep: keepWho };

/** The visits of inspectors: an entry of its own, which also opens without a network. */
export const App = () => (
  <QueryClientProvider client={queries}>
    <BrowserRouter basename="/desk/visits">
      <SessionProvider recall={recall}>
        <LiveProvider>
          <Routes>
            <Route element={<VisitFrame />}>
              <Route element={<SignedIn />}>
                <Route index element={<VisitList />} />
                <Route path=":jobKey" element={<VisitPage />} />
              </Route>
              <Route path="*" element={<MissingPage />} />
            </Route>
          </Routes>
        </LiveProvider>
      </SessionProvider>
    </BrowserRouter>
  </QueryClientProvider>
);
