import Type from 'typebox';

/** Field types that the agreements with all peers share. */
export const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
export const reference = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });
export const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });
/** Unified social credit code of an organisation, or identity number of a person. */
export const subjectCode = Type.String({ pattern: '^[0-9A-Z]{18}$' });
export const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** Money in fen (1/100 yuan). */
export const fen = Type.Integer({ minimum: 1, maximum: 9_999_999_999_999 });
export const httpUrl = Type.String({ pattern: '^https?://[^\\s]{1,2000}$' });
export const orNull = <T extends Parameters<typeof Type.Array>[0]>(type: T) => Type.Union([type, Type.Null()]);
