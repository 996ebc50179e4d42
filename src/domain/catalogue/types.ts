import type { Calendar } from '../calendar.ts';
import type { Pinyin } from '../pinyin.ts';
import type { Parameters } from './parameters.ts';
import type { RowOf } from './schema.ts';

export type Item = RowOf<'items.csv'>;
export type Material = RowOf<'interim-materials.csv'>;
export type InspectionCheck = RowOf<'inspection-checks.csv'>;
export type Department = RowOf<'departments.csv'>;
export type Partner = RowOf<'partners.csv'>;
export type Town = RowOf<'towns.csv'>;
export type ConstructionStage = RowOf<'construction.csv'>;
export type PackageQuestion = Omit<RowOf<'package-questions.csv'>, 'package'>;
export type Package = RowOf<'packages.csv'> & { readonly questions: readonly PackageQuestion[] };
export type FeeInput = Omit<RowOf<'fee-inputs.csv'>, 'fee' | 'variant'>;
export type FeeFormula = Omit<RowOf<'fee-formulas.csv'>, 'fee'> & { readonly inputs: readonly FeeInput[] };
export type Fee = RowOf<'fees.csv'> & { readonly formulas: readonly FeeFormula[] };
export type ParameterRow = RowOf<'parameters.csv'>;
export type Phrase = RowOf<'phrases.csv'>;
export type CalendarDay = RowOf<'calendar.csv'>;
export type CalendarYear = RowOf<'calendar-years.csv'>;

/** What search knows of an item, computed once when the catalogue is read. */
export type SearchEntry = {
  readonly code: string;
  readonly foldedCode: string;
  readonly name: string;
  readonly english: string;
  readonly pinyin: Pinyin;
  /** The words by which a department is found: code, Chinese and English name, pinyin. */
  readonly department: readonly string[];
};

/** The published material list of an item, or the interim one where none is published. */
export type MaterialList = { readonly published: boolean; readonly materials: readonly Material[] };

/** The bureau's standards, whole and checked; immutable. Lists keep the order of their files. */
export type Catalogue = {
  /** sha256 of the normalised content, first 16 hex digits: what a case keeps (LAW-03). */
  readonly version: string;
  readonly items: ReadonlyMap<string, Item>;
  readonly materials: ReadonlyMap<string, readonly Material[]>;
  readonly interimMaterials: readonly Material[];
  /** What is looked at on site; without an item: where the item has no list of its own. */
  readonly inspectionChecks: readonly InspectionCheck[];
  readonly departments: ReadonlyMap<string, Department>;
  readonly partners: ReadonlyMap<string, Partner>;
  readonly towns: ReadonlyMap<string, Town>;
  readonly packages: ReadonlyMap<string, Package>;
  readonly fees: ReadonlyMap<string, Fee>;
  readonly stages: ReadonlyMap<string, ConstructionStage>;
  readonly parameters: Parameters;
  readonly parameterRows: readonly ParameterRow[];
  /** The bureau's own words for opinions (常用语), by step. */
  readonly phrases: readonly Phrase[];
  readonly calendarDays: readonly CalendarDay[];
  readonly calendarYears: readonly CalendarYear[];
  /** LAW-17: built from the two lists above. */
  readonly calendar: Calendar;
  readonly searchEntries: readonly SearchEntry[];
};
