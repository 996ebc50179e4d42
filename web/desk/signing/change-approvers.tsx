import { post } from '../../shared/api/request.ts';
import { Loaded } from '../../shared/frame/loaded.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useApprovers, useBallotChanged } from './ballots.ts';
import type { Ballot } from './ballots.ts';
import { Choice, textIn, VerbDialog } from '../../staff/dialogs/verb-dialog.tsx';

interface Props {
  jobKey: string;
  ballot: Ballot;
  onClose(): void;
}

const options = (people: readonly { userId: string; name: string }[]) =>
  people.map(({ userId, name }) => ({ value: userId, label: name, lang: 'zh-CN' }));

/** 加签: one more approver before, after or beside another. */
export const AddApprover = ({ jobKey, ballot, onClose }: Props) => {
  const { t } = useWords();
  const { person } = useSession();
  const approvers = useApprovers(jobKey);
  const changed = useBallotChanged(jobKey);
  const anchors = ballot.members.filter(({ userId }) => ballot.mayAdd === 'anywhere' || userId === person?.id);
  const places = ballot.rule === 'in-order' ? (['before', 'after', 'beside'] as const) : (['beside'] as const);
  return (
    <Loaded of={approvers}>
      {(people) => (
        <VerbDialog
          title={t('ballot.add')}
          confirm={t('ballot.add.confirm')}
          reason={t('verbs.reason')}
          send={(fields) =>
            post(`/api/tasks/${jobKey}/ballots/add-approver`, {
              userId: textIn(fields, 'userId'),
              place: textIn(fields, 'place'),
              of: textIn(fields, 'of'),
              reason: textIn(fields, 'reason'),
            })
          }
          onDone={async () => {
            await changed();
            onClose();
          }}
          onClose={onClose}
        >
          <Choice
            name="userId"
            label={t('ballot.approver')}
            options={options(
              people
                .filter(({ id }) => !ballot.members.some(({ userId }) => userId === id))
                .map(({ id, name }) => ({ userId: id, name })),
            )}
          />
          <Choice
            name="place"
            label={t('ballot.place')}
            options={places.map((value) => ({ value, label: t(`ballot.place.${value}`) }))}
          />
          <Choice name="of" label={t('ballot.of')} options={options(anchors)} />
        </VerbDialog>
      )}
    </Loaded>
  );
};

/** 减签: an approver who has not voted is asked no more. */
export const RemoveApprover = ({ jobKey, ballot, onClose }: Props) => {
  const { t } = useWords();
  const changed = useBallotChanged(jobKey);
  return (
    <VerbDialog
      title={t('ballot.remove')}
      confirm={t('ballot.remove.confirm')}
      reason={t('verbs.reason')}
      send={(fields) =>
        post(`/api/tasks/${jobKey}/ballots/remove-approver`, {
          userId: textIn(fields, 'userId'),
          reason: textIn(fields, 'reason'),
        })
      }
      onDone={async () => {
        await changed();
        onClose();
      }}
      onClose={onClose}
    >
      <Choice
        name="userId"
        label={t('ballot.approver')}
        options={options(ballot.members.filter(({ vote }) => vote === null))}
      />
    </VerbDialog>
  );
};
