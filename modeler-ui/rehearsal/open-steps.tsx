import { useWords } from '../../web/shared/i18n/words.ts';
import { AutomaticStep } from './automatic-step.tsx';
import { HumanStep } from './human-step.tsx';
import { isLive } from './use-rehearsal.ts';
import type { Answer, Rehearsal, Step } from './use-rehearsal.ts';

interface Props {
  rehearsal: Rehearsal;
  busy: boolean;
  onAnswer(jobKey: string, given: Answer): Promise<unknown>;
}

/** Whether it goes by itself when nobody looks. */
const passes = (step: Step): boolean =>
  step.kind === 'automatic' && [step.stops, step.errors, Object.keys(step.returns)].every(({ length }) => length === 0);

/** What waits for the analyst: of automatic steps that go by themselves only that they do. */
export const OpenSteps = ({ rehearsal, busy, onAnswer }: Props) => {
  const { t } = useWords();
  const { steps, automatic, context } = rehearsal;
  if (!isLive(rehearsal)) return null;
  const waiting = steps.filter((step) => !automatic || !passes(step));
  if (waiting.length === 0) return <p role="status">{t(automatic ? 'rehearsal.running-on' : 'rehearsal.no-steps')}</p>;
  return waiting.map((step) => (
    <article key={step.jobKey} className="card rehearsal-step">
      <h3 lang="zh-CN">{step.name}</h3>
      {step.kind === 'human' ? (
        <HumanStep step={step} context={context} busy={busy} onAnswer={(given) => onAnswer(step.jobKey, given)} />
      ) : (
        <AutomaticStep step={step} busy={busy} onAnswer={(given) => onAnswer(step.jobKey, given)} />
      )}
    </article>
  ));
};
