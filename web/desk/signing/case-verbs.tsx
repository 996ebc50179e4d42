import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { pauseGrounds } from '../../../src/domain/clock-rules.ts';
import { post } from '../../shared/api/request.ts';
import type { ActAnswer, TaskPage } from '../../shared/api/types.ts';
import { useWords } from '../../shared/i18n/words.ts';
import { useSession } from '../../shared/session/session.tsx';
import { useGoOn } from '../task/go-on.ts';
import { Terminate } from './terminate.tsx';
import { Choice, Days, textIn, VerbDialog } from '../../staff/dialogs/verb-dialog.tsx';
import { verbsFor } from './verbs-for.ts';
import type { CaseVerb } from './verbs-for.ts';

/** What a person may do to the case's clock and run, each verb where it can be done now. */
export const CaseVerbs = ({ page }: { page: TaskPage }) => {
  const { t } = useWords();
  const { person } = useSession();
  const [open, setOpen] = useState<CaseVerb | null>(null);
  const verbs = verbsFor(page, person);
  if (verbs.length === 0 && open === null) return null;
  return (
    <>
      <div className="actions" role="group" aria-label={t('verbs.name')}>
        {verbs.map((verb) => (
          <button key={verb} type="button" className="button" onClick={() => setOpen(verb)}>
            {t(`verbs.${verb}`)}
          </button>
        ))}
      </div>
      {open === null ? null : <Dialog verb={open} page={page} onClose={() => setOpen(null)} />}
    </>
  );
};

const Dialog = ({ verb, page, onClose }: { verb: CaseVerb; page: TaskPage; onClose(): void }) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const goOn = useGoOn(page.task);
  const { caseId, jobKey } = page.task;
  const at = `/api/cases/${caseId}`;
  const shared = {
    title: t(`verbs.${verb}`),
    hint: t(`verbs.${verb}.hint`),
    confirm: t(`verbs.${verb}.confirm`),
    reason: t('verbs.reason'),
    onClose,
  };
  const refresh = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['task', jobKey] }),
      queries.invalidateQueries({ queryKey: ['case', caseId] }),
    ]);
    onClose();
  };
  const acted = async (answer: ActAnswer): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['task', jobKey] });
    if (answer.act === 'effective') await goOn(answer);
  };
  const actOf = ({ act }: ActAnswer): ActAnswer['act'] => act;
  if (verb === 'take-back')
    return (
      <VerbDialog
        {...shared}
        send={(fields) => post<ActAnswer>(`/api/tasks/${jobKey}/take-back`, { reason: textIn(fields, 'reason') })}
        actOf={actOf}
        onDone={acted}
      />
    );
  if (verb === 'terminate') return <Terminate caseId={caseId} onDone={acted} onClose={onClose} />;
  if (verb === 'resume')
    return (
      <VerbDialog
        {...shared}
        send={(fields) => post(`${at}/resume`, { reason: textIn(fields, 'reason') })}
        onDone={refresh}
      />
    );
  const days = (fields: FormData): number => Number(fields.get('workingDays'));
  if (verb === 'suspend')
    return (
      <VerbDialog
        {...shared}
        send={(fields) =>
          post(`${at}/suspend`, {
            ground: textIn(fields, 'ground'),
            workingDays: days(fields),
            reason: textIn(fields, 'reason'),
          })
        }
        onDone={refresh}
      >
        <Choice
          name="ground"
          label={t('verbs.ground')}
          options={pauseGrounds.map((value) => ({ value, label: t(`pause.${value}`) }))}
        />
        <Days label={t('verbs.suspend.days')} max={365} />
      </VerbDialog>
    );
  return (
    <VerbDialog
      {...shared}
      send={(fields) =>
        post(`${at}/extend`, {
          workingDays: days(fields),
          authority: textIn(fields, 'authority'),
          reason: textIn(fields, 'reason'),
        })
      }
      onDone={refresh}
    >
      <Days label={t('verbs.extend.days')} max={15} />
      <Choice
        name="authority"
        label={t('verbs.extend.authority')}
        options={(['bureau-head', 'government-head'] as const).map((value) => ({
          value,
          label: t(`verbs.authority.${value}`),
        }))}
      />
    </VerbDialog>
  );
};
