import type { Channel } from '../../domain/case.ts';
import type { GivenMaterial } from '../material/add-given-materials.ts';
import type { Agent, ApplicantInput } from './check-applicant.ts';

export interface Application {
  itemCode: string;
  /** Who applies: on file already, or with what the register is to hold. */
  applicant: ApplicantInput | { id: string };
  /** Whoever acts for the applicant at the window with a power on paper (LAW-01). */
  agent?: Agent;
  /** The recorded power that a clerk goes by; an agent's own account names none. */
  powerId?: string;
  /** The application form's fields. */
  form: Record<string, unknown>;
  /** Whether each condition of the material list applies. */
  conditions: Record<string, boolean>;
  materials: GivenMaterial[];
  channel: Channel;
  /** Town or zone through which it comes; '' for the district's own hall. */
  town: string;
  /** The caller's own id; the same id makes no second case. */
  requestId?: string;
}
