import type { TaskPage } from '../../shared/api/types.ts';
import { showDay } from '../../shared/format/dates.ts';
import { Title } from '../../shared/frame/title.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { Light } from '../../shared/lights/light.tsx';
import { useSession } from '../../shared/session/session.tsx';
import { BallotPanel } from '../signing/ballot-panel.tsx';
import { CaseVerbs } from '../signing/case-verbs.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { Signatures } from './signatures.tsx';
import { standingOf } from './standing.ts';
import { StepForm } from './step-form.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskNotes } from './task-notes.tsx';
import { Told } from './verbs/told.tsx';
import { useNotes } from './verbs/notes.ts';
import { VerbMenu } from './verbs/verb-menu.tsx';

/** A task: what it is, how it stands, its form on one side and the case on the other. */
export const TaskView = ({ page }: { page: TaskPage }) => {
  const { t, language } = useWords();
  const { person } = useSession();
  const { task } = page;
  const standing = standingOf(page, person);
  const notes = useNotes(task.jobKey).data;
  const delegated = notes?.delegations.some(({ status }) => status === 'open') === true;
  const running = page.case.clocks.filter(({ state }) => state === 'running' || state === 'paused');
  return (
    <>
      <Title name={`${task.name} ${task.caseNumber}`}>
        <span lang="zh-CN">{task.name}</span> <small>{task.caseNumber}</small>
      </Title>
      <div className="task-head">
        <span lang="zh-CN">
          {task.itemName}（{task.itemCode}）
        </span>
        <strong lang="zh-CN">{task.applicant}</strong>
        {task.dueAt === '' ? null : <span>{t('task.due', { day: showDay(task.dueAt, language) })}</span>}
        {task.status === 'open' ? <Light light={task.light} /> : null}
      </div>
      {running.map((clock) => (
        <p key={clock.id} className="clock-line">
          <strong>{clock.name[language]}</strong> · {clock.words[language]}
        </p>
      ))}
      <TaskNotes page={page} standing={standing} />
      <Told task={task} notes={notes} />
      <TaskActions page={page} standing={standing} />
      <VerbMenu task={task} notes={notes} />
      <CaseVerbs page={page} />
      <div className="task">
        <div>
          <StepForm page={page} editable={standing === 'mine' && !page.pending && !delegated} />
          {page.signers > 0 ? <Signatures page={page} /> : null}
          <BallotPanel page={page} />
        </div>
        <CaseTabs page={page} />
      </div>
    </>
  );
};
