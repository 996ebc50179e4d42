import { useQueryClient } from '@tanstack/react-query';
import { post, request } from '../../shared/api/request.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { Choice, textIn, VerbDialog } from '../../staff/dialogs/verb-dialog.tsx';
import { ruleIn, RuleFields } from './rule-fields.tsx';
import type { FlowReleases } from './types.ts';

interface Props {
  of: FlowReleases;
  onClose(): void;
}

const useRefresh = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['releases'] });
};

/** Which new cases take which release from now on. */
export const RollOutDialog = ({ of: { flow, rollOut, releases }, onClose }: Props) => {
  const { t } = useWords();
  const refresh = useRefresh();
  const options = releases.map(({ release }) => ({
    value: String(release),
    label: t('releases.release', { release }),
  }));
  const chosen = (release: number | undefined) =>
    options.toSorted((a, b) => Number(b.value === String(release)) - Number(a.value === String(release)));
  const other = rollOut.base ?? releases.find(({ release }) => release !== rollOut.release)?.release;
  return (
    <VerbDialog
      title={t('releases.roll-out')}
      hint={t('releases.roll-out-hint')}
      confirm={t('releases.confirm-roll-out')}
      reason={t('releases.reason')}
      send={(fields) =>
        request('PUT', `/api/roll-outs/${flow}`, {
          release: Number(textIn(fields, 'release')),
          base: Number(textIn(fields, 'base')),
          rule: ruleIn(fields),
          why: textIn(fields, 'reason'),
        })
      }
      onDone={async () => {
        await refresh();
        onClose();
      }}
      onClose={onClose}
    >
      <Choice name="release" label={t('releases.new-release')} options={chosen(rollOut.release)} />
      <RuleFields />
      <Choice name="base" label={t('releases.other-release')} options={chosen(other)} />
    </VerbDialog>
  );
};

/** Every new case takes the release before again, at once. */
export const RollBackDialog = ({ of: { flow, rollOut }, onClose }: Props) => {
  const { t } = useWords();
  const refresh = useRefresh();
  return (
    <VerbDialog
      title={t('releases.roll-back')}
      hint={t('releases.roll-back-hint', { release: rollOut.release, base: rollOut.base })}
      confirm={t('releases.confirm-roll-back')}
      reason={t('releases.reason')}
      send={(fields) => post(`/api/roll-outs/${flow}/roll-back`, { why: textIn(fields, 'reason') })}
      onDone={async () => {
        await refresh();
        onClose();
      }}
      onClose={onClose}
    />
  );
};
