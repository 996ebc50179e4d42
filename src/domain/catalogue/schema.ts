import {
  anyText,
  day,
  feeCode,
  fieldName,
  itemCode,
  kebab,
  lawId,
  legalBasis,
  listOf,
  oneOf,
  optional,
  packageCode,
  stageCode,
  text,
  unitCode,
  whole,
  yesNo,
} from './columns.ts';
import type { Row } from './columns.ts';

const flow = oneOf(
  'standard-approval',
  'instant-approval',
  'company-setup',
  'construction-project',
  'filing',
  'upper-review',
  'commitment-approval',
);
const names = { name_zh: text, name_en: text };
const material = {
  code: kebab,
  name_zh: text,
  required: oneOf('always', 'conditional'),
  condition: optional(kebab),
  condition_zh: optional(text),
  form: oneOf('original', 'copy', 'electronic'),
  copies: whole(1),
  issued_by: oneOf('applicant', 'department', 'third-party'),
  deferrable: yesNo,
  reusable: yesNo,
  sample_note_zh: anyText,
  source: text,
};

/** Every file of processes/catalogue with its columns; `key` names the columns that are unique together. */
export const schema = {
  'items.csv': {
    key: ['code'],
    columns: {
      code: itemCode,
      ...names,
      department: unitCode,
      supervising_department: unitCode,
      domain: oneOf('market-entry', 'investment-construction', 'social', 'other'),
      kind: oneOf('行政许可', '备案', '行政确认', '其他权力'),
      legal_basis: legalBasis,
      legal_check: text,
      statutory_working_days: whole(1),
      promised_working_days: whole(1),
      steps: whole(2),
      material_count: whole(1),
      site_inspection: oneOf('no', 'yes', 'joint'),
      expert_review: kebab,
      hearing: oneOf('no', 'yes', 'required'),
      fee: optional(feeCode),
      online: yesNo,
      no_visit: yesNo,
      flow,
      process: kebab,
      result_document: text,
      validity_years: optional(whole(1)),
      batch: whole(1),
      supplement_working_days: whole(1),
      deferral_working_days: whole(1),
      yellow_working_days: whole(1),
      retention: oneOf('permanent', '30-years', '10-years'),
      note: anyText,
      source: text,
    },
  },
  'materials.csv': { key: ['item', 'code'], columns: { item: itemCode, ...material } },
  'interim-materials.csv': { key: ['code'], columns: material },
  'inspection-checks.csv': {
    key: ['step', 'item', 'code'],
    columns: {
      step: kebab,
      item: optional(itemCode),
      code: kebab,
      name_zh: text,
      basis_zh: anyText,
      source: text,
    },
  },
  'departments.csv': {
    key: ['code'],
    columns: {
      code: unitCode,
      ...names,
      domains: listOf(oneOf('market-entry', 'investment-construction', 'social', 'other'), ';'),
      successor_zh: text,
      main_fields_zh: text,
      source: text,
    },
  },
  'partners.csv': {
    key: ['code'],
    columns: {
      code: unitCode,
      ...names,
      level: oneOf('district', 'city', 'utility', 'third-party'),
      role_zh: text,
      source: text,
    },
  },
  'towns.csv': {
    key: ['code'],
    columns: {
      code: kebab,
      ...names,
      kind: oneOf('town', 'subdistrict', 'zone'),
      served_by_zone: optional(kebab),
      second_level_service: yesNo,
      service_kind: kebab,
      source: text,
    },
  },
  'packages.csv': {
    key: ['code'],
    columns: {
      code: packageCode,
      name_zh: text,
      key: kebab,
      items: listOf(itemCode),
      always_items: listOf(itemCode),
      working_days: whole(1),
      source: text,
    },
  },
  'package-questions.csv': {
    key: ['package', 'key'],
    columns: { package: packageCode, key: kebab, question_zh: text, items: listOf(itemCode), source: text },
  },
  'fees.csv': {
    key: ['code'],
    columns: {
      code: feeCode,
      name_zh: text,
      mode: oneOf('direct', 'agent'),
      collector: unitCode,
      collected_for: unitCode,
      kind_zh: text,
      basis: text,
      formula_zh: text,
      unit: text,
      default_rate: text,
      waiver_zh: anyText,
      agency_agreement: yesNo,
      source: text,
    },
  },
  'fee-formulas.csv': {
    key: ['fee', 'variant'],
    columns: { fee: feeCode, variant: kebab, name_zh: text, expression: text, source: text },
  },
  'fee-inputs.csv': {
    key: ['fee', 'variant', 'input'],
    columns: {
      fee: feeCode,
      variant: kebab,
      input: fieldName,
      kind: oneOf('quantity', 'rate'),
      name_zh: text,
      unit: text,
      decimals: whole(0),
      default_fen: optional(whole(0)),
      placeholder: yesNo,
      source: text,
    },
  },
  'construction.csv': {
    key: ['code'],
    columns: {
      variant: oneOf('before', 'after', 'post'),
      seq: whole(1),
      code: stageCode,
      name_zh: text,
      phase_zh: text,
      departments: listOf(unitCode),
      materials_before: optional(whole(1)),
      materials_after: optional(whole(1)),
      working_days_before: optional(whole(1)),
      working_days_after: optional(whole(1)),
      predecessors: listOf(stageCode),
      parallel_with: listOf(stageCode),
      joint_action_zh: anyText,
      merged_from: listOf(stageCode),
      merged_into: optional(stageCode),
      item_codes: listOf(itemCode),
      critical: yesNo,
      note_zh: anyText,
      source: text,
    },
  },
  'parameters.csv': {
    key: ['key'],
    columns: {
      key: kebab,
      value: text,
      unit: oneOf('working-days', 'days', 'months', 'people', 'percent', 'time', 'text'),
      law: lawId,
      ...names,
      note_zh: anyText,
      source: text,
    },
  },
  'phrases.csv': {
    key: ['key'],
    columns: { key: kebab, steps: listOf(kebab), outcome: optional(kebab), text_zh: text, source: text },
  },
  'calendar.csv': {
    key: ['day'],
    columns: { day, kind: oneOf('holiday', 'make-up-workday'), ...names, source: text },
  },
  'calendar-years.csv': {
    key: ['year'],
    columns: { year: whole(1949), published: yesNo, note_zh: anyText, source: text },
  },
} as const;

export type CatalogueFile = keyof typeof schema;
/** Files that versions kept from earlier do not have. */
export const laterFiles: ReadonlySet<CatalogueFile> = new Set(['phrases.csv']);
/** The rows of one file, typed by its columns. */
export type RowOf<F extends CatalogueFile> = Row<(typeof schema)[F]['columns']>;
export type Tables = { readonly [F in CatalogueFile]: readonly RowOf<F>[] };
/** The file names that `parseCatalogue` needs, all of them. */
export const catalogueFiles = Object.keys(schema) as readonly CatalogueFile[];
