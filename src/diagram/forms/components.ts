/** Components of form-js that take an answer, and are checked. */
export const answering: ReadonlySet<string> = new Set([
  'textfield',
  'textarea',
  'number',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'taglist',
  'datetime',
]);

/** Components that hold others. */
export const nesting: ReadonlySet<string> = new Set(['group', 'dynamiclist']);

/** Components that show and ask nothing. */
export const silent: ReadonlySet<string> = new Set([
  'text',
  'html',
  'image',
  'table',
  'iframe',
  'spacer',
  'separator',
  'button',
  'expression',
]);
