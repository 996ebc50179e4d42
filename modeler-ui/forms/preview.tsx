import { useMemo, useRef, useState } from 'react';
import { formContextExample } from '../../src/diagram/dictionary/dictionary.ts';
import type { Dictionary } from '../../src/diagram/dictionary/dictionary.ts';
import { formOutcomes } from '../../src/diagram/forms/form-outcomes.ts';
import type { FormSchema } from '../../src/diagram/forms/form-schema.ts';
import type { Problem } from '../../src/diagram/forms/problems.ts';
import { sampleData } from '../../src/diagram/forms/sample-data.ts';
import { validateForm } from '../../src/diagram/forms/validate-form.ts';
import type { FormSchema as HostSchema } from '../../web/shared/api/types.ts';
import { firstValues } from '../../web/shared/forms/first-values.ts';
import { FormHost } from '../../web/shared/forms/form-host.tsx';
import type { FormHandle } from '../../web/shared/forms/form-host.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import { JsonInput } from '../feel/json-input.tsx';
import type { Data } from '../feel/json-input.tsx';
import { useDictionary } from '../findings/use-dictionary.ts';

type Role = 'clerk' | 'applicant';

/** What became of a form that was sent: by the page, and by the server's own rules over the same data. */
type Sent = { readonly passed: boolean; readonly problems: readonly Problem[]; readonly data: Data };

/** An applicant's form knows the flow and the fee of the item, a clerk's the case. */
const contextFor = (role: Role, dictionary: Dictionary): Data => {
  const { flow = '', feeCode = '', ...rest } = formContextExample(dictionary);
  return role === 'applicant' ? { flow, feeCode } : { flow, feeCode, ...rest };
};

const Result = ({ sent }: { sent: Sent }) => {
  const { t, say } = useWords();
  const { passed, problems, data } = sent;
  const outcome = data['outcome'];
  return (
    <section className="preview-result" aria-label={t('forms.result')}>
      <p className={passed ? 'note good' : 'note bad'}>{t(passed ? 'forms.page-passes' : 'forms.page-refuses')}</p>
      {problems.length === 0 ? (
        <p className="note good">{t('forms.server-passes')}</p>
      ) : (
        <div className="note bad">
          <p>{t('forms.server-refuses')}</p>
          <ul>
            {problems.map((one) => (
              <li key={`${one.field} ${one.code}`}>
                {say(one)} <code>{one.field}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {passed && problems.length === 0 ? (
        <>
          <h3>{t('forms.kept')}</h3>
          <pre lang="zh-CN">{JSON.stringify(data, null, 2)}</pre>
          <h3>{t('forms.to-engine')}</h3>
          <pre>{JSON.stringify(outcome === undefined ? {} : { outcome }, null, 2)}</pre>
        </>
      ) : null}
    </section>
  );
};

/** A form as a clerk or an applicant will meet it, with what the server says to what is filled in. */
export const Preview = ({ schema }: { schema: FormSchema }) => {
  const { t, language } = useWords();
  const outcomes = useMemo(() => formOutcomes(schema), [schema]);
  const [role, setRole] = useState<Role>(schema.id === 'application' ? 'applicant' : 'clerk');
  const dictionary = useDictionary();
  const usual = useMemo(() => contextFor(role, dictionary), [dictionary, role]);
  const [typed, setTyped] = useState<Data>();
  const context = typed ?? usual;
  const [round, setRound] = useState(0);
  const [sent, setSent] = useState<Sent>();
  const handle = useRef<FormHandle>(null);
  const first = useMemo(() => firstValues({ outcomes }), [outcomes]);
  const entered = useRef<Data>(first);

  const begin = (as: Role, given?: Data): void => {
    setRole(as);
    setTyped(given);
    setSent(undefined);
    entered.current = first;
    setRound((count) => count + 1);
  };
  const send = (): void => {
    const { data, valid } = handle.current!.submit();
    const judged = validateForm(schema, { ...entered.current, ...data }, context);
    setSent({ passed: valid, ...judged });
  };
  return (
    <div className="preview-form">
      <fieldset className="choices">
        <legend>{t('forms.as')}</legend>
        {(['clerk', 'applicant'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="preview-as" checked={role === one} onChange={() => begin(one)} />
            {t(`forms.as-${one}`)}
          </label>
        ))}
      </fieldset>
      <details>
        <summary>{t('forms.context')}</summary>
        <JsonInput
          key={`${role} ${Object.keys(usual).join(' ')}`}
          label={t('forms.context-hint')}
          start={usual}
          onChange={(data) => {
            setTyped(data);
            setSent(undefined);
          }}
        />
      </details>
      <div className={role === 'applicant' ? 'preview-page phone' : 'preview-page'}>
        <h2 lang="zh-CN">{schema.name ?? schema.id}</h2>
        <FormHost
          key={round}
          ref={handle}
          schema={schema as unknown as HostSchema}
          data={entered.current}
          context={context}
          readOnly={false}
          language={language}
          onChange={(data) => {
            entered.current = data;
          }}
        />
      </div>
      <div className="actions">
        <button type="button" className="button primary" onClick={send}>
          {t('forms.send')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => handle.current?.fill({ ...first, ...sampleData(schema, context) })}
        >
          {t('forms.fill')}
        </button>
        <button type="button" className="button" onClick={() => begin(role, typed)}>
          {t('forms.clear')}
        </button>
      </div>
      <div aria-live="polite">{sent === undefined ? null : <Result sent={sent} />}</div>
    </div>
  );
};
