import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import type { FormSchema } from '../api/types.ts';
import type { Language } from '../i18n/words.ts';
import { adaptDates } from './date-inputs.ts';
import './form-host.css';
import { translator } from './form-texts.ts';

export type FormData = Record<string, unknown>;

export interface FormHandle {
  /** The fields that are shown, and whether they pass; the first one that does not takes the focus. */
  submit(): { data: FormData; valid: boolean };
  /** Shows a refusal at its field; false where the form has no such field. */
  refuse(field: string, text: string): boolean;
  /** Fills fields in, as if somebody had typed it. */
  fill(values: FormData): void;
  /** Adds a text where somebody has typed last, else to the last large field, which forms keep for the opinion. False where there is none. */
  insert(text: string): boolean;
  /** What stands in the field that `insert` would add to. */
  opinion(): string;
}

export interface FormProps {
  ref: Ref<FormHandle>;
  schema: FormSchema;
  /** What the fields hold at first. */
  data: FormData;
  /** What the form's conditions may also read; not part of what is sent. */
  context: FormData;
  readOnly: boolean;
  language: Language;
  onChange(data: FormData): void;
}

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

const focusFirstError = (container: HTMLElement | null): void => {
  const field = container?.querySelector<HTMLElement>('.fjs-has-errors :is(input, textarea, select, [tabindex])');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
};

/** Writes as typing does, so that the library hears of it. */
const typeInto = (field: HTMLTextAreaElement, text: string): void => {
  const { set: write } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
  write!.call(field, field.maxLength > 0 ? text.slice(0, field.maxLength) : text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
};

const without = (data: FormData, context: FormData): FormData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !(name in context)));

const set = (errors: Record<string, unknown>, path: (string | number)[], text: string): Record<string, unknown> => {
  const [first, ...rest] = path;
  const name = String(first);
  const inner = rest.length === 0 ? [text] : set((errors[name] ?? {}) as Record<string, unknown>, rest, text);
  return { ...errors, [name]: inner };
};

/** A form-js form: the same schema that the server checks what is sent against. */
export const FormHost = ({ ref, schema, data, context, readOnly, language, onChange }: FormProps) => {
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form | null>(null);
  const latest = useRef({ data, context, onChange });
  latest.current = { ...latest.current, context, onChange };
  const seeds = JSON.stringify(context);
  const lastTyped = useRef<HTMLTextAreaElement | null>(null);
  const target = (): HTMLTextAreaElement | null =>
    lastTyped.current?.isConnected === true
      ? lastTyped.current
      : ([...(container.current?.querySelectorAll('textarea') ?? [])].at(-1) ?? null);

  useEffect(() => {
    const { context: given } = latest.current;
    const viewer = new Form({
      container: container.current!,
      // Every letter counts at once: a session or a task may end between two of them.
      debounce: false,
      additionalModules: [{ translate: ['value', translator(language)] }],
    } as ConstructorParameters<typeof Form>[0]);
    form.current = viewer;
    let ready = false;
    void viewer.importSchema(schema as never, { ...latest.current.data, ...given }).then(() => {
      viewer.on('changed', (event: { data: FormData }) => {
        if (!ready) return;
        const entered = without(event.data, given);
        latest.current.data = entered;
        latest.current.onChange(entered);
      });
      ready = true;
    });
    const leaveDates = adaptDates(container.current!, language);
    return () => {
      leaveDates();
      ready = false;
      viewer.destroy();
      form.current = null;
    };
    // The schema and its conditions make the form; values live in it from then on.
  }, [schema, seeds, language]);

  useEffect(() => {
    form.current?.setProperty('readOnly', readOnly);
  }, [readOnly, schema, seeds, language]);

  useImperativeHandle(ref, () => ({
    submit: () => {
      const result = form.current!.submit() as { data: FormData; errors: Record<string, unknown> };
      const valid = Object.keys(result.errors).length === 0;
      // Errors are drawn after this; then the first one can be found.
      if (!valid) setTimeout(() => focusFirstError(container.current), 50);
      return { data: result.data, valid };
    },
    refuse: (field, text) => {
      const viewer = form.current!;
      const registry = viewer.get('formFieldInstanceRegistry') as { getAllKeyed(): FieldInstance[] };
      const instance = registry.getAllKeyed().find(({ valuePath }) => valuePath.join('.') === field);
      if (instance === undefined) return false;
      const { errors } = viewer._getState() as { errors: Record<string, unknown> };
      const path = [instance.id, ...Object.values(instance.indexes ?? {})];
      viewer._setState({ errors: set(errors, path, text) } as never);
      setTimeout(() => focusFirstError(container.current), 50);
      return true;
    },
    fill: (values) => {
      const viewer = form.current;
      if (viewer === null) return;
      const { data: now } = viewer._getState() as { data: FormData };
      viewer._setState({ data: { ...now, ...values } } as never);
    },
    insert: (text) => {
      const field = target();
      if (field === null) return false;
      typeInto(field, field.value + text);
      return true;
    },
    opinion: () => target()?.value ?? '',
  }));

  return (
    <div
      ref={container}
      className="form-host"
      lang="zh-CN"
      onFocus={(event) => {
        const { target: field } = event as { target: EventTarget };
        if (field instanceof HTMLTextAreaElement) lastTyped.current = field;
      }}
    />
  );
};
