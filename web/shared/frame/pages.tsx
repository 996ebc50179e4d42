import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { createQueryClient } from '../api/queries.ts';
import { LiveProvider } from '../live/live.tsx';
import type { Recall } from '../session/session.tsx';
import { SessionProvider } from '../session/session.tsx';
import { MissingPage } from './missing-page.tsx';

export interface PagesProps {
  /** The address under which they lie. */
  at: string;
  frame: ReactElement;
  /** Given by pages that open without a network. */
  recall?: Recall;
  /** Their routes. */
  children: ReactNode;
}

/** The pages of one kind of people, with all they stand in: what was asked, the address, the session, live events, a frame. */
export const Pages = ({ at, frame, recall, children }: PagesProps) => {
  // Without a network a question is answered from what the device keeps.
  const [queries] = useState(() => createQueryClient(recall === undefined ? 'online' : 'always'));
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter basename={at}>
        <SessionProvider {...(recall === undefined ? {} : { recall })}>
          <LiveProvider>
            <Routes>
              <Route element={frame}>
                {children}
                <Route path="*" element={<MissingPage />} />
              </Route>
            </Routes>
          </LiveProvider>
        </SessionProvider>
      </BrowserRouter>
    </QueryClientProvider>
  );
};
