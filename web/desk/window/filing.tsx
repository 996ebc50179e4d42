import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePowers } from '../../shared/agency/powers.tsx';
import { ApiError, post } from '../../shared/api/request.ts';
import type { Guide, Receipt } from '../../shared/api/types.ts';
import { askedFor, freshlyFilled, questionsOf } from '../../shared/apply/filled.ts';
import { Questions } from '../../shared/apply/questions.tsx';
import { materialsOfAll, placeOf } from '../../shared/apply/shared-materials.ts';
import { Complaint } from '../../shared/forms/complaint.tsx';
import { FormFields } from '../../shared/forms/form-fields.tsx';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { ErrorNote, useErrorText } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import type { Begun } from './begin.ts';
import { MaterialChecks, tickOf } from './material-checks.tsx';
import type { Ticks } from './material-checks.tsx';
import { Tray } from './tray.tsx';
import type { TrayFile } from './tray-file.ts';

interface Props extends Begun {
  applicantId: string;
}

const covers = (items: readonly { code: string }[], guides: readonly Guide[]): boolean =>
  items.length === 0 || guides.every(({ item }) => items.some(({ code }) => code === item.code));

/** The application itself: who acts, form, questions, papers; filed with the channel of the window. */
export const Filing = ({ applicantId, guides, known }: Props) => {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const handle = useRef<FormHandle>(null);
  const [filled, setFilled] = useState(() => freshlyFilled(known.form));
  const [ticks, setTicks] = useState<Ticks>({});
  const [files, setFiles] = useState<readonly TrayFile[]>([]);
  const [powerId, setPowerId] = useState('');
  const [complaint, setComplaint] = useState('');
  const powers = (usePowers(applicantId).data ?? []).filter(
    ({ state, items }) => state === 'in-force' && covers(items, guides),
  );
  const byAgent = powerId === '' ? {} : { 'by-agent': true };
  const questions = questionsOf(guides.flatMap(({ materials }) => materials.materials));
  const conditions: Record<string, boolean> = { ...filled.conditions, ...byAgent };
  const power = powers.find(({ id }) => id === powerId);
  // A recorded power need not be handed in again.
  const held =
    power === undefined
      ? known.materials
      : [...known.materials, { code: 'power-of-attorney', fileName: power.fileName, providedAt: power.grantedAt }];
  const materials = materialsOfAll(guides, conditions);
  const single = guides.length === 1 ? guides[0] : undefined;
  const context = useMemo(() => ({ flow: single?.item.process ?? '', feeCode: single?.item.fee ?? '' }), [single]);
  const papersOf = ({ item, materials: list }: Guide) =>
    askedFor(list.materials, conditions).flatMap((material) => {
      const tick = tickOf(ticks, placeOf(item.code, material), held);
      if (tick === '' || tick === 'held') return [];
      return [tick === 'paper' ? { code: material.code, paper: true } : { code: material.code, fileId: tick }];
    });

  const filing = useMutation({
    mutationFn: async (form: Record<string, unknown>) => {
      const receipts: Receipt[] = [];
      for (const [at, guide] of guides.entries())
        receipts.push(
          await post<Receipt>('/api/applications', {
            itemCode: guide.item.code,
            applicantId,
            ...(powerId === '' ? {} : { powerId }),
            form,
            conditions: Object.fromEntries(
              questionsOf(guide.materials.materials).map(({ key }) => [key, conditions[key] === true]),
            ),
            materials: papersOf(guide),
            // Sent again after a failure, what was filed makes no second case; the first ends the link for photos.
            requestId: at === 0 ? filled.requestId : `${filled.requestId}-${guide.item.code}`,
          }),
        );
      return receipts;
    },
    onSuccess: (receipts) => void navigate(`/window/receipts/${receipts.map(({ caseId }) => caseId).join('.')}`),
    onError: (error) => {
      if (error instanceof ApiError && error.field !== undefined) handle.current?.refuse(error.field, errorText(error));
    },
  });
  const submit = (): void => {
    setComplaint('');
    const form = handle.current?.submit();
    if (form === undefined || filing.isPending) return;
    const unanswered = questions.find(({ key }) => conditions[key] === undefined);
    if (!form.valid) setComplaint(t('form.check'));
    else if (unanswered !== undefined) setComplaint(t('window.question-missing', { question: unanswered.text }));
    else filing.mutate(form.data);
  };
  const latest = useRef(submit);
  latest.current = submit;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.ctrlKey || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <section className="card" aria-labelledby="window-form">
        <h2 id="window-form">{t('window.form')}</h2>
        <div className="field">
          <label htmlFor="window-agent">{t('window.agent')}</label>
          <select id="window-agent" autoFocus value={powerId} onChange={({ target }) => setPowerId(target.value)}>
            <option value="">{t('window.in-person')}</option>
            {powers.map(({ id, agentName }) => (
              <option key={id} value={id} lang="zh-CN">
                {agentName}
              </option>
            ))}
          </select>
        </div>
        <FormFields
          ref={handle}
          schema={guides[0]!.form}
          data={known.form}
          context={context}
          readOnly={false}
          language={language}
          onChange={(form) => setFilled((before) => ({ ...before, form }))}
        />
      </section>
      <Questions
        title={t('window.questions')}
        questions={powerId === '' ? questions : questions.filter(({ key }) => key !== 'by-agent')}
        answers={conditions}
        onAnswer={(key, yes) => setFilled({ ...filled, conditions: { ...filled.conditions, [key]: yes } })}
      />
      <section className="card" aria-labelledby="window-materials">
        <h2 id="window-materials">{t('window.materials')}</h2>
        <Tray
          draft={filled.requestId}
          files={files}
          onAdd={(arrived) =>
            setFiles((before) => [...before, ...arrived.filter(({ id }) => !before.some((one) => one.id === id))])
          }
          onRemove={(id) => {
            setFiles(files.filter((one) => one.id !== id));
            setTicks(Object.fromEntries(Object.entries(ticks).filter(([, tick]) => tick !== id)));
          }}
        />
        <MaterialChecks materials={materials} held={held} files={files} ticks={ticks} onTick={setTicks} />
      </section>
      <section className="card" aria-labelledby="window-file">
        <h2 id="window-file">{t('window.file')}</h2>
        <p>{t('window.statement-hint')}</p>
        <Complaint text={complaint} />
        <ErrorNote error={filing.error} />
        <div className="actions">
          <button
            type="button"
            className="button primary"
            aria-keyshortcuts="Control+Enter"
            disabled={filing.isPending}
            onClick={submit}
          >
            {t(filing.isPending ? 'window.filing' : 'window.submit')}
          </button>
        </div>
      </section>
    </>
  );
};
