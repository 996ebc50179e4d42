import Type from 'typebox';
import type { TSchema } from 'typebox';

/** One of these words. */
export const oneOf = <const W extends string[]>(...values: W): Type.TUnsafe<W[number]> =>
  Type.Unsafe<W[number]>(Type.Enum(values));

/** Limits of every input: what is not described here is refused. */
export const id = Type.String({ pattern: '^[0-9a-hjkmnp-tv-z]{26}$', description: '26位标识 · identifier' });
export const engineKey = Type.String({ pattern: '^[0-9]{1,20}$', description: '引擎编号 · key of the engine' });
export const code = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' });
export const day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'YYYY-MM-DD, Asia/Shanghai' });
export const instant = Type.String({ maxLength: 24, description: 'UTC, ISO 8601 with ms' });
export const text = (maxLength: number): ReturnType<typeof Type.String> => Type.String({ minLength: 1, maxLength });
export const limit = Type.Integer({ minimum: 1, maximum: 100, default: 20, description: '每页条数 · page size' });
export const cursor = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[A-Za-z0-9_-]+$',
  description: '上一页给出的分页标记 · mark given by the previous page',
});
export const words = Type.Object({ zh: Type.String(), en: Type.String() });
export const light = oneOf('green', 'yellow', 'red', 'none');

/** A closed object: unknown fields are an error. */
export const closed = <P extends Record<string, TSchema>>(properties: P): Type.TObject<P> =>
  Type.Object(properties, { additionalProperties: false });

/** Free data of a form: named values, checked against the form by the use case. */
export const formData = Type.Record(Type.String({ maxLength: 64 }), Type.Unknown(), { maxProperties: 200 });

/** A page of a list; `next` is null on the last one. */
export const page = <T extends TSchema>(
  items: T,
): Type.TObject<{ items: Type.TArray<T>; next: Type.TUnion<[Type.TString, Type.TNull]> }> =>
  Type.Object({ items: Type.Array(items), next: Type.Union([Type.String(), Type.Null()]) });

export const nothing = Type.Null({ description: '完成，无内容 · done' });
