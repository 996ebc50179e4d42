import type { Route } from './http.ts';
import { readAdministration } from './routes/administration/record.ts';
import { setPassword } from './routes/session/set-password.ts';
import { change } from './routes/user/change.ts';
import { endAll } from './routes/user/end-sessions.ts';
import { reset } from './routes/user/reset-password.ts';

/** What admins change in the console. */
export const administrationRoutes: readonly Route[] = [change, reset, endAll, setPassword, readAdministration];
