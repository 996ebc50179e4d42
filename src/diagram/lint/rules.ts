import type { InputRule } from './input/input-rule.ts';
import type { Rule } from './rule.ts';
import { fileDuplicateId } from './input/file-duplicate-id.ts';
import { fileEntities } from './input/file-entities.ts';
import { fileForeignExtension } from './input/file-foreign-extension.ts';
import { fileNoLayout } from './input/file-no-layout.ts';
import { filePlainId } from './input/file-plain-id.ts';
import { fileProcesses } from './input/file-processes.ts';
import { fileTooLarge } from './input/file-too-large.ts';
import { fileUnreadable } from './input/file-unreadable.ts';
import { fileUnresolved } from './input/file-unresolved.ts';
import { deadEnd } from './rules/dead-end.ts';
import { deciderSeparation } from './rules/decider-separation.ts';
import { decisionEmpty } from './rules/decision-empty.ts';
import { decisionOutputUnused } from './rules/decision-output-unused.ts';
import { feel } from './rules/feel.ts';
import { formComponent } from './rules/form-component.ts';
import { formKey } from './rules/form-key.ts';
import { formLimit } from './rules/form-limit.ts';
import { formOutcome } from './rules/form-outcome.ts';
import { formPattern } from './rules/form-pattern.ts';
import { formType } from './rules/form-type.ts';
import { gatewayDefault } from './rules/gateway-default.ts';
import { impossibleOutcome } from './rules/impossible-outcome.ts';
import { jobHeaders } from './rules/job-headers.ts';
import { lawAcceptanceClock } from './rules/law-acceptance-clock.ts';
import { lawAcceptanceReceipt } from './rules/law-acceptance-receipt.ts';
import { lawArchive } from './rules/law-archive.ts';
import { lawDecisionReasons } from './rules/law-decision-reasons.ts';
import { lawDeliveryClock } from './rules/law-delivery-clock.ts';
import { lawFee } from './rules/law-fee.ts';
import { lawGrantInWriting } from './rules/law-grant-in-writing.ts';
import { lawHandOver } from './rules/law-hand-over.ts';
import { lawHearingRights } from './rules/law-hearing-rights.ts';
import { lawInspectionTwo } from './rules/law-inspection-two.ts';
import { lawLimit } from './rules/law-limit.ts';
import { lawOneTimeNotice } from './rules/law-one-time-notice.ts';
import { lawPauseNotice } from './rules/law-pause-notice.ts';
import { lawPersonalData } from './rules/law-personal-data.ts';
import { lawPublish } from './rules/law-publish.ts';
import { lawRefusalToAccept } from './rules/law-refusal-to-accept.ts';
import { lawSealed } from './rules/law-sealed.ts';
import { lawUndertaking } from './rules/law-undertaking.ts';
import { loopOverService } from './rules/loop-over-service.ts';
import { moveCallActivity } from './rules/move-call-activity.ts';
import { moveElements } from './rules/move-elements.ts';
import { moveJoin } from './rules/move-join.ts';
import { moveParallel } from './rules/move-parallel.ts';
import { moveWaiting } from './rules/move-waiting.ts';
import { outcomeByDefault } from './rules/outcome-by-default.ts';
import { stepBallot } from './rules/step-ballot.ts';
import { stepClock } from './rules/step-clock.ts';
import { stepGroup } from './rules/step-group.ts';
import { stepHeaders } from './rules/step-headers.ts';
import { stepOutcomeVariable } from './rules/step-outcome-variable.ts';
import { stepWayOut } from './rules/step-way-out.ts';
import { unknownDecision } from './rules/unknown-decision.ts';
import { unknownErrorCode } from './rules/unknown-error-code.ts';
import { unknownForm } from './rules/unknown-form.ts';
import { unknownJobType } from './rules/unknown-job-type.ts';
import { unknownStep } from './rules/unknown-step.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unreachable } from './rules/unreachable.ts';

/** What is judged of a file before its content: whether it can be read, drawn and moved at all. */
export const inputRules: readonly InputRule[] = [
  fileTooLarge,
  fileEntities,
  fileUnreadable,
  fileUnresolved,
  fileDuplicateId,
  fileProcesses,
  fileNoLayout,
  fileForeignExtension,
  filePlainId,
];

/** Every rule of ours over a flow, in the order of its findings. */
export const rules: readonly Rule[] = [
  unknownJobType,
  jobHeaders,
  unknownForm,
  unknownDecision,
  unknownErrorCode,
  unknownStep,
  unreachable,
  deadEnd,
  gatewayDefault,
  stepGroup,
  stepClock,
  stepHeaders,
  stepBallot,
  stepWayOut,
  stepOutcomeVariable,
  impossibleOutcome,
  outcomeByDefault,
  deciderSeparation,
  lawAcceptanceReceipt,
  lawRefusalToAccept,
  lawAcceptanceClock,
  lawOneTimeNotice,
  lawDecisionReasons,
  lawGrantInWriting,
  lawSealed,
  lawLimit,
  lawInspectionTwo,
  lawHearingRights,
  lawPauseNotice,
  lawDeliveryClock,
  lawPublish,
  lawArchive,
  lawHandOver,
  lawFee,
  lawUndertaking,
  lawPersonalData,
  moveParallel,
  moveJoin,
  moveWaiting,
  moveCallActivity,
  moveElements,
  loopOverService,
  feel,
  formComponent,
  formKey,
  formOutcome,
  formLimit,
  formPattern,
  formType,
  decisionEmpty,
  decisionOutputUnused,
  unknownVariable,
];
