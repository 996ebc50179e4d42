import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { BureauError } from '../errors.ts';
import { documentKinds } from './kinds.ts';
import type { DocumentData, DocumentKind } from './kinds.ts';
import type { DocumentModel, Sheet } from './model.ts';
import { head } from './shapes.ts';
import type { Wording } from './wording/wording.ts';

type Checker = { Check(value: unknown): boolean; Errors(value: unknown): { instancePath: string; message: string }[] };
const checkers = new Map<DocumentKind, Checker>();

const checkerOf = (kind: DocumentKind): Checker => {
  const known = checkers.get(kind);
  if (known !== undefined) return known;
  const body: TSchema = documentKinds[kind].body;
  const made: Checker = Compile(
    Type.Object({ ...head.properties, kind: Type.Literal(kind), body }, { additionalProperties: false }),
  );
  checkers.set(kind, made);
  return made;
};

/** About 150 pages; more would only wear out a thread. */
const maxCharacters = 200_000;

const isKind = (value: unknown): value is DocumentKind =>
  typeof value === 'string' && Object.hasOwn(documentKinds, value);

/**
 * Validates the data of a document and builds what is to be printed, in the wording given or that of the house. Pure.
 * Errors: `document-invalid` with the field, and those of the templates (`refusal-incomplete`, `authority-not-named`).
 */
export const buildSheet = (data: DocumentData, wording?: Wording): Sheet => {
  const kind: unknown = (data as { kind?: unknown } | null)?.kind;
  if (!isKind(kind)) throw new BureauError('document-invalid', { detail: `kind ${String(kind)}` }, 'kind');
  const characters = JSON.stringify(data).length;
  if (characters > maxCharacters) {
    throw new BureauError('document-invalid', { detail: `${characters} > ${maxCharacters} characters` }, 'body');
  }
  const checker = checkerOf(kind);
  if (!checker.Check(data)) {
    const [first] = checker.Errors(data);
    const field = (first?.instancePath ?? '').slice(1).replaceAll('/', '.');
    throw new BureauError('document-invalid', { detail: `${field} ${first?.message ?? ''}`.trim() }, field);
  }
  // The kind selects both the checker and the template, which the compiler cannot follow through the union.
  const build = documentKinds[kind].build as (checked: DocumentData, wording?: Wording) => DocumentModel;
  const { number, bureauName, issuedAt, caseNumber, verifyUrl, specimen } = data;
  return {
    model: build(data, wording),
    kindName: documentKinds[kind].name,
    number,
    bureauName,
    issuedAt,
    caseNumber,
    verifyUrl,
    specimen,
  };
};
