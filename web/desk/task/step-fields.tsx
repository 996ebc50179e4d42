import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { ApiError } from '../../shared/api/request.ts';
import type { FormSchema, Guide, TaskPage } from '../../shared/api/types.ts';
import { Complaint } from '../../shared/forms/complaint.tsx';
import { FormFields } from '../../shared/forms/form-fields.tsx';
import type { FormHandle } from '../../shared/forms/form-host.tsx';
import { ErrorNote, useErrorText } from '../../shared/frame/error-note.tsx';
import { useWords } from '../../shared/i18n/words.ts';
import { contextOf } from './form-context.ts';
import { withoutLists } from './verdicts/verdicts.ts';

interface Props {
  page: TaskPage;
  schema: FormSchema;
  guide: Guide;
  /** What the fields hold at first. */
  beginning: () => Record<string, unknown>;
  readOnly?: boolean;
  /** The way to the form for whoever fills in more than its fields. */
  handle?: RefObject<FormHandle | null>;
  /** A refusal of what was sent; it is shown at its field too. */
  error: Error | null;
  onChange?(data: Record<string, unknown>): void;
  onSend(data: Record<string, unknown>): void;
  /** What follows the form, given the way to send it. */
  children(submit: () => void): ReactNode;
}

/** The form of a step: checked before it is sent, with every complaint at its place. */
export const StepFields = ({
  page,
  schema,
  guide,
  beginning,
  readOnly = false,
  error,
  handle: given,
  ...then
}: Props) => {
  const { t, language } = useWords();
  const errorText = useErrorText();
  const own = useRef<FormHandle>(null);
  const handle = given ?? own;
  // The form is made once; what is fetched anew later does not touch what stands in it.
  // What is found of the materials stands beside the form, never in it.
  const [form] = useState(() => withoutLists(schema));
  const [first] = useState(beginning);
  const [complaint, setComplaint] = useState('');
  const seeds = JSON.stringify(contextOf(page, guide));
  const context = useMemo(() => JSON.parse(seeds) as Record<string, unknown>, [seeds]);
  useEffect(() => {
    if (error instanceof ApiError && error.field !== undefined) handle.current?.refuse(error.field, errorText(error));
    // A refusal is told once, in the language of that moment.
  }, [error]);
  const submit = (): void => {
    const entered = handle.current?.submit();
    if (entered === undefined) return;
    setComplaint(entered.valid ? '' : t('form.check'));
    if (entered.valid) then.onSend(entered.data);
  };
  return (
    <>
      <FormFields
        ref={handle}
        schema={form}
        data={first}
        context={context}
        readOnly={readOnly}
        language={language}
        onChange={(data) => then.onChange?.(data)}
      />

      <Complaint text={complaint} />
      <ErrorNote error={error} />
      {then.children(submit)}
    </>
  );
};
