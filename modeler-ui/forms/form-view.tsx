import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { formText } from '../../src/diagram/forms/edit-form.ts';
import { parseForm } from '../../src/diagram/forms/form-schema.ts';
import type { FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-views.ts';
import { TabList } from '../editor/tab-list.tsx';
import { TextView } from '../files/text-view.tsx';
import { FieldTable } from './field-table.tsx';
import './forms.css';
import { Preview } from './preview.tsx';

const FormCanvas = lazy(async () => ({ default: (await import('./form-canvas.tsx')).FormCanvas }));

const readForm = (content: string): FormSchema | undefined => {
  try {
    return parseForm(content);
  } catch {
    return undefined;
  }
};

/** A form: drawn, as a table of its fields, and as it will be filled in. What cannot be read is shown as text. */
export const FormView = (props: FileViewProps) => {
  const { content, onChange, readOnly } = props;
  const { t } = useWords();
  const id = useId();
  const [asked, setShown] = useState<'canvas' | 'table' | 'preview'>(readOnly ? 'table' : 'canvas');
  const schema = useMemo(() => readForm(content), [content]);
  if (schema === undefined)
    return (
      <>
        <p className="note bad" role="alert">
          {t('forms.unreadable')}
        </p>
        <TextView {...props} />
      </>
    );
  const shown = readOnly && asked === 'canvas' ? 'table' : asked;
  const ways = readOnly ? (['table', 'preview'] as const) : (['canvas', 'table', 'preview'] as const);
  const tabs = ways.map((key) => ({ key, label: t(`forms.tab-${key}`) }));
  return (
    <>
      <TabList
        id={id}
        name={t('forms.ways')}
        tabs={tabs}
        shown={shown}
        onShow={(key) => setShown(key as typeof shown)}
      />
      <div
        id={`${id}-panel-${shown}`}
        role="tabpanel"
        aria-labelledby={`${id}-${shown}`}
        className="form-part"
        tabIndex={0}
      >
        {shown === 'canvas' ? (
          <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
            <FormCanvas content={content} onChange={onChange} />
          </Suspense>
        ) : null}
        {shown === 'table' ? (
          <FieldTable schema={schema} readOnly={readOnly} onChange={(next) => onChange(formText(next))} />
        ) : null}
        {shown === 'preview' ? <Preview schema={schema} /> : null}
      </div>
    </>
  );
};
