import { terminationGroundCodes, terminationGrounds } from '../../../src/domain/termination.ts';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { Choice, textIn, VerbDialog } from '../../staff/dialogs/verb-dialog.tsx';

interface Props {
  caseId: string;
  onDone(answer: ActAnswer): Promise<void> | void;
  onClose(): void;
}

/** Ends a case without a decision (终止), on a ground of the law. */
export const Terminate = ({ caseId, onDone, onClose }: Props) => {
  const { t, say } = useWords();
  return (
    <VerbDialog
      title={t('verbs.terminate')}
      hint={t('verbs.terminate.hint')}
      confirm={t('verbs.terminate.confirm')}
      reason={t('verbs.reason')}
      onClose={onClose}
      send={(fields) =>
        post<ActAnswer>(`/api/cases/${caseId}/terminate`, {
          ground: textIn(fields, 'ground'),
          reason: textIn(fields, 'reason'),
        })
      }
      actOf={({ act }) => act}
      onDone={onDone}
    >
      <Choice
        name="ground"
        label={t('verbs.ground')}
        options={terminationGroundCodes.map((value) => ({ value, label: say(terminationGrounds[value]) }))}
      />
    </VerbDialog>
  );
};
