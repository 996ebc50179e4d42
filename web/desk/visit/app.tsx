import { Route } from 'react-router';
import type { Person } from '../../shared/api/types.ts';
import { Pages } from '../../shared/frame/pages.tsx';
import { keepWho, readWho } from '../../shared/session/phone.ts';
import { SignedIn } from '../../staff/signed-in.tsx';
import { VisitFrame } from './visit-frame.tsx';
import { VisitList } from './visit-list.tsx';
import { VisitPage } from './visit-page.tsx';

const recall = { read: () => readWho<Person>(), keep: keepWho };

/** The visits of inspectors: an entry of its own, which also opens without a network. */
export const App = () => (
  <Pages at="/desk/visits" frame={<VisitFrame />} recall={recall}>
    <Route element={<SignedIn />}>
      <Route index element={<VisitList />} />
      <Route path=":jobKey" element={<VisitPage />} />
    </Route>
  </Pages>
);
