import { Type } from 'typebox';
import type { Static, TSchema } from 'typebox';

/** One line or paragraph of text, 1–4000 characters. */
export const text = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' });
/** A day `YYYY-MM-DD` in Asia/Shanghai. */
export const day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });
/** An instant, UTC ISO with milliseconds. */
export const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });
/** A number of working days. */
export const workingDays = Type.Integer({ minimum: 0, maximum: 1000 });
export const many = <S extends TSchema>(item: S) => Type.Array(item, { maxItems: 500 });
export const some = <S extends TSchema>(item: S) => Type.Array(item, { minItems: 1, maxItems: 500 });
const strict = { additionalProperties: false };

export const contact = Type.Object({ office: text, phone: text, address: text, hours: Type.Optional(text) }, strict);
/** Who hears a reconsideration (60 days) and a suit (6 months), LAW-13. May be blank in the shape: the template names the rule. */
export const remedies = Type.Object(
  { reconsiderationBody: Type.String({ maxLength: 200 }), court: Type.String({ maxLength: 200 }) },
  strict,
);
export const material = Type.Object(
  {
    name: text,
    form: Type.Union([Type.Literal('original'), Type.Literal('copy'), Type.Literal('electronic')]),
    copies: Type.Integer({ minimum: 0, maximum: 999 }),
  },
  strict,
);

export type Contact = Static<typeof contact>;
export type Remedies = Static<typeof remedies>;
export type Material = Static<typeof material>;

/** What every document says, whatever its kind. */
export const head = Type.Object(
  {
    number: text,
    bureauName: Type.String({ minLength: 2, maxLength: 30, pattern: '\\S' }),
    issuedAt: instant,
    caseNumber: text,
    item: Type.Object({ code: text, name: text, legalBasis: text }, strict),
    applicant: Type.Object({ name: text }, strict),
    verifyUrl: Type.String({ minLength: 8, maxLength: 500, pattern: '^https?://' }),
    specimen: Type.Boolean(),
  },
  strict,
);

/** The data of a document whose own part has the shape `S`. */
export type DataWith<S extends TSchema> = Static<typeof head> & { body: Static<S> };
