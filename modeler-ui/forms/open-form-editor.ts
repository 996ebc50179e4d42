import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import { formText, keptForm, newField } from '../../src/diagram/forms/edit-form.ts';
import { parseForm } from '../../src/diagram/forms/form-schema.ts';
import type { FormField, FormSchema } from '../../src/diagram/forms/form-schema.ts';
import { adaptDates } from '../../web/shared/forms/date-inputs.ts';
import type { Language } from '../../web/shared/i18n/words.ts';
import { formEditorTexts } from '../chinese/form-editor.ts';
import { translateWithin } from '../chinese/translate-dom.ts';
import type { Surface } from '../editor/use-surface.ts';
import { componentNames, isKnownType } from './component-types.ts';

/** How form-js knows a component: drawn by a function that carries its description. */
interface Component {
  (props: unknown): unknown;
  config: {
    type: string;
    name?: string;
    label?: string;
    create(field: FormField, isNew?: boolean): FormField;
  };
}
interface Components {
  _formFields: Record<string, Component>;
}

/** Only what somebody has said is in a field that comes out of a file; the library would add its own labels. */
const asItCame = (made: FormField, came: FormField): FormField =>
  Object.fromEntries(Object.entries(made).filter(([name]) => name in came || name === 'components')) as FormField;

/** A new field as the library makes it, with the bureau's words, options and limits. */
const asWeDo = (made: FormField, name: string): FormField => {
  const { validate, values, dateLabel } = newField(made.type, 'key', name);
  return {
    ...made,
    ...('label' in made ? { label: name } : {}),
    ...('text' in made ? { text: name } : {}),
    ...('columns' in made ? { columns: [{ label: name, key: 'column' }] } : {}),
    ...(dateLabel === undefined ? {} : { dateLabel }),
    ...(values === undefined ? {} : { values }),
    ...(validate === undefined ? {} : { validate }),
  };
};

const bureauComponent = (original: Component, language: Language): Component => {
  const { type } = original.config;
  const name = componentNames[type]?.[language === 'zh' ? 0 : 1] ?? type;
  const config = {
    ...original.config,
    name,
    create: (field: FormField, isNew = true): FormField => {
      const made = original.config.create(field, isNew);
      return isNew ? asWeDo(made, name) : asItCame(made, field);
    },
  };
  return Object.assign((props: unknown) => original(props), { config });
};

/** Offers the components that the server knows, by the bureau's names and with its limits. */
const bureauModule = (language: Language): object => {
  const choose = (formFields: Components): Components => {
    const { default: form, ...others } = formFields._formFields;
    const known = Object.entries(others).filter(([type]) => isKnownType(type));
    const ours = known.map(([type, component]) => [type, bureauComponent(component, language)] as const);
    formFields._formFields = { default: form!, ...Object.fromEntries(ours) };
    return formFields;
  };
  return {
    __init__: ['bureauComponents'],
    bureauComponents: ['factory', Object.assign(choose, { $inject: ['formFields'] })],
  };
};

/** What people have written into the form, which is no text of the editor. */
const written =
  '.fjs-form-field-label, .fjs-form-field-text, .fjs-form-field-html, .fjs-form-field-description, .cm-content';

/** Opens the form editor in an element. `onChange`: something was drawn. */
export const openFormEditor = (container: HTMLElement, language: Language, onChange: () => void): Surface => {
  const leaveChinese = language === 'zh' ? translateWithin(container, formEditorTexts, written) : undefined;
  const editor = new FormEditor({
    container,
    propertiesPanel: { feelPopupContainer: container },
    additionalModules: [bureauModule(language)],
  } as ConstructorParameters<typeof FormEditor>[0]);
  const leaveDates = adaptDates(container, language);
  let loading = false;
  let kept: FormSchema;
  editor.on('commandStack.changed', () => {
    if (!loading) onChange();
  });
  return {
    load: async (content) => {
      kept = parseForm(content);
      loading = true;
      try {
        await editor.importSchema(parseForm(content) as never);
      } finally {
        loading = false;
      }
    },
    text: async () => {
      kept = keptForm(editor.getSchema() as unknown as FormSchema, kept);
      return formText(kept);
    },
    close: () => {
      leaveChinese?.();
      leaveDates();
      editor.destroy();
    },
  };
};
