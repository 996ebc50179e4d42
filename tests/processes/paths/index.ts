import { commitmentApprovalPaths } from './commitment-approval.ts';
import { companySetupPaths } from './company-setup.ts';
import { filingPaths } from './filing.ts';
import { instantApprovalPaths } from './instant-approval.ts';
import type { FlowPath } from './path.ts';
import { standardApprovalPaths } from './standard-approval.ts';
import { upperReviewPaths } from './upper-review.ts';

/** Every path of every diagram, by process id. */
export const flowPaths: Readonly<Record<string, readonly FlowPath[]>> = {
  'standard-approval': standardApprovalPaths,
  'instant-approval': instantApprovalPaths,
  filing: filingPaths,
  'commitment-approval': commitmentApprovalPaths,
  'upper-review': upperReviewPaths,
  'company-setup': companySetupPaths,
};
