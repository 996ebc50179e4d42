import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Route } from 'react-router';
import { Pages } from '../shared/frame/pages.tsx';
import { ApplyPage } from './apply/apply-page.tsx';
import { CasePage } from './cases/case-page.tsx';
import { CasesPage } from './cases/cases-page.tsx';
import { FindPage } from './find/find-page.tsx';
import { Frame } from './frame/frame.tsx';
import { SignedIn } from './frame/signed-in.tsx';
import { GuidePage } from './guide/guide-page.tsx';
import { PackageApplyPage } from './packages/package-apply-page.tsx';
import { PackagesPage } from './packages/packages-page.tsx';
import { ReceiptPage } from './receipt/receipt-page.tsx';
import { SamplePage } from './sample/sample-page.tsx';
import { TrackPage } from './track/track-page.tsx';
import { VerifyPage } from './verify/verify-page.tsx';

// Few need these; the first load of the others stays small.
const AgencyPage = lazy(() => import('./agency/agency-page.tsx').then(({ AgencyPage: one }) => ({ default: one })));
const ContactPage = lazy(() => import('./contact/contact-page.tsx').then(({ ContactPage: one }) => ({ default: one })));
const ForPage = lazy(() => import('./agency/for-page.tsx').then(({ ForPage: one }) => ({ default: one })));
const PhotosPage = lazy(() => import('./photos/photos-page.tsx').then(({ PhotosPage: one }) => ({ default: one })));

const later = (page: ReactNode): ReactNode => <Suspense fallback={null}>{page}</Suspense>;

/** The hall: what applicants need, from the guide to the certificate. */
export const App = () => (
  <Pages at="/hall" frame={<Frame />}>
    <Route index element={<FindPage />} />
    <Route path="items/:code" element={<GuidePage />} />
    <Route path="items/:code/sample" element={<SamplePage />} />
    <Route path="packages" element={<PackagesPage />} />
    <Route path="track" element={<TrackPage />} />
    <Route path="verify" element={<VerifyPage />} />
    <Route path="photos" element={later(<PhotosPage />)} />
    <Route element={<SignedIn />}>
      <Route path="items/:code/apply" element={<ApplyPage />} />
      <Route path="packages/:code/apply" element={<PackageApplyPage />} />
      <Route path="agency" element={later(<AgencyPage />)} />
      <Route path="agency/:applicantId" element={later(<ForPage />)} />
      <Route path="contact" element={later(<ContactPage />)} />
      <Route path="cases" element={<CasesPage />} />
      <Route path="cases/:caseId" element={<CasePage />} />
      <Route path="cases/:caseId/receipt" element={<ReceiptPage />} />
    </Route>
  </Pages>
);
