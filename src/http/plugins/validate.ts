import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';

/** Checks input against its schema: numbers and defaults of addresses are read from their text, a body is taken as it is. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  // Compiled when it is first asked: most copies of the bureau never hear of most of its routes.
  let compiled: ReturnType<typeof Compile<TSchema>> | undefined;
  return (value: unknown) => {
    const validator = (compiled ??= Compile(schema));
    const read = Value.Default(schema, httpPart === 'body' ? value : Value.Convert(schema, value));
    return validator.Check(read) ? { value: read } : { error: validator.Errors(read) as never };
  };
};
