import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { post } from '../../shared/api/request.ts';
import type { Guide, KnownData, Receipt } from '../../shared/api/types.ts';
import { Complaint } from '../../shared/forms/complaint.tsx';
import { FormFields } from '../../shared/forms/form-fields.tsx';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { ErrorNote } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { dropDraft, keepDraft, readDraft } from '../../shared/session/drafts.ts';
import { useSession } from '../../shared/session/session.tsx';
import { freshlyFilled, questionsOf } from '../../shared/apply/filled.ts';
import type { Filled } from '../../shared/apply/filled.ts';
import { Materials } from '../apply/materials.tsx';
import { Questions } from '../../shared/apply/questions.tsx';
import { filesFor, materialsOfAll } from '../../shared/apply/shared-materials.ts';

interface Filed extends Receipt {
  guide: Guide;
}

interface Props {
  code: string;
  guides: readonly Guide[];
  known: KnownData;
}

/** Nothing of the form depends on an item here: items with a fee or an undertaking of their own go their own way. */
const context = { flow: '', feeCode: '' };

const Receipts = ({ filed }: { filed: readonly Filed[] }) => {
  const { t } = useWords();
  return (
    <ul className="rows">
      {filed.map(({ guide, caseId, number, secret }) => (
        <li key={caseId} className="row">
          <div>
            <strong lang="zh-CN">{guide.item.nameZh}</strong>
            <br />
            {t('packages.receipt', { number: number ?? '—', secret })}
          </div>
          <Link className="button small" to={`/cases/${caseId}`}>
            {number ?? guide.item.code}
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** One form, one set of answers and each shared paper once; an application for every item. */
export const PackageForm = ({ code, guides, known }: Props) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const { person } = useSession();
  const userId = person?.id ?? '';
  const draft = `package-${code}-${guides.map(({ item }) => item.code).join('.')}`;
  const handle = useRef<FormHandle>(null);
  const [filled, setFilled] = useState<Filled>(() => readDraft<Filled>(userId, draft) ?? freshlyFilled(known.form));
  const [first] = useState(filled.form);
  const [filed, setFiled] = useState<Filed[]>([]);
  const [complaint, setComplaint] = useState('');
  const questions = questionsOf(guides.flatMap(({ materials }) => materials.materials));
  const change = (part: Partial<Filled>): void =>
    setFilled((before) => {
      const next = { ...before, ...part };
      keepDraft(userId, draft, next);
      return next;
    });

  const filing = useMutation({
    mutationFn: async (form: Record<string, unknown>) => {
      const done: Filed[] = [];
      for (const guide of guides) {
        const own = questionsOf(guide.materials.materials);
        const receipt = await post<Receipt>('/api/applications', {
          itemCode: guide.item.code,
          form,
          conditions: Object.fromEntries(own.map(({ key }) => [key, filled.conditions[key] === true])),
          materials: filesFor(guide, filled),
          // Sent again after a failure, the items that were filed make no second case.
          requestId: `${filled.requestId}-${guide.item.code}`,
        });
        done.push({ ...receipt, guide });
        setFiled([...done]);
      }
    },
    onSuccess: () => dropDraft(userId, draft),
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  const submit = (): void => {
    setComplaint('');
    const form = handle.current?.submit();
    if (form === undefined) return;
    const unanswered = questions.find(({ key }) => filled.conditions[key] === undefined);
    if (!form.valid) setComplaint(t('form.check'));
    else if (unanswered !== undefined) setComplaint(t('apply.question-missing', { question: unanswered.text }));
    else filing.mutate(form.data);
  };
  if (filing.isSuccess)
    return (
      <section className="card" aria-labelledby="package-filed">
        <h2 id="package-filed">{t('packages.filed')}</h2>
        <p className="note good" role="status">
          {t('packages.keep')}
        </p>
        <Receipts filed={filed} />
      </section>
    );
  return (
    <>
      <section className="card" aria-labelledby="package-form">
        <h2 id="package-form">{t('apply.form')}</h2>
        <p>{t('apply.known')}</p>
        <FormFields
          ref={handle}
          schema={guides[0]!.form}
          data={first}
          context={context}
          readOnly={false}
          language={language}
          onChange={(form) => change({ form })}
        />
      </section>
      <Questions
        title={t('apply.conditions')}
        questions={questions}
        answers={filled.conditions}
        onAnswer={(key, yes) => change({ conditions: { ...filled.conditions, [key]: yes } })}
      />
      <Materials
        materials={materialsOfAll(guides, filled.conditions)}
        files={filled.files}
        held={known.materials}
        onChange={(files) => change({ files })}
      />
      <section className="card" aria-labelledby="package-submit">
        <h2 id="package-submit">{t('apply.file')}</h2>
        <Complaint text={complaint} />
        <ErrorNote error={filing.error} />
        {filed.length === 0 ? null : <Receipts filed={filed} />}
        <div className="actions">
          <button type="button" className="button primary" disabled={filing.isPending} onClick={submit}>
            {t(filing.isPending ? 'apply.submitting' : 'packages.submit', { count: guides.length })}
          </button>
        </div>
      </section>
    </>
  );
};
