import { lazy, Suspense, useMemo, useState } from 'react';
import { formText } from '../../src/diagram/forms/edit-form.ts';
import { parseForm } from '../../src/diagram/forms/form-schema.ts';
import type { FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { ControlledTabs } from '../../web/shared/frame/tabs.tsx';
import { useWords } from '../../web/shared/i18n/words.ts';
import type { FileViewProps } from '../editor/file-view.ts';
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
  const [shown, setShown] = useState('');
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
  const canvas = (
    <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
      <FormCanvas content={content} onChange={onChange} />
    </Suspense>
  );
  const table = <FieldTable schema={schema} readOnly={readOnly} onChange={(next) => onChange(formText(next))} />;
  return (
    <ControlledTabs
      name={t('forms.ways')}
      shown={shown}
      onShow={setShown}
      className="form-part"
      tabs={[
        ...(readOnly ? [] : [{ key: 'canvas', label: t('forms.tab-canvas'), part: canvas }]),
        { key: 'table', label: t('forms.tab-table'), part: table },
        { key: 'preview', label: t('forms.tab-preview'), part: <Preview schema={schema} /> },
      ]}
    />
  );
};
