import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

const standard = SerializerSelector();

/** Fastify's own serializers, each compiled when its route first answers: the bureau opens sooner, and most copies never need most of them. */
export const buildSerializer: typeof standard = (schemas, options) => {
  const compile = standard(schemas, options);
  return (route) => {
    let serialize: ReturnType<typeof compile> | undefined;
    return (answer: unknown) => (serialize ??= compile(route))(answer);
  };
};
