import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

export const peerNames = ['sms', 'mail', 'supervision', 'tax', 'payment', 'police', 'upper', 'registry'] as const;
export type PeerName = (typeof peerNames)[number];

/** What a message must look like; `read` gives the declared fields alone, or the first fault as path and rule, never as a value. */
export interface Shape<T> {
  read(value: unknown): { value: T } | { fault: string };
}

/** One request of the agreement with a peer. A POST carries its input as JSON; a GET fills the `:name` parts of the path. */
export interface Verb<I, A> {
  readonly peer: PeerName;
  readonly name: string;
  readonly method: 'POST' | 'GET';
  readonly path: string;
  readonly input: Shape<I>;
  readonly answer: Shape<A>;
}

export type InputOf<V> = V extends { input: Shape<infer I> } ? I : never;
export type AnswerOf<V> = V extends { answer: Shape<infer A> } ? A : never;

/** A schema as a shape. Unknown fields of a peer never enter the house. */
export const shape = <S extends TSchema>(schema: S): Shape<Static<S>> => {
  const validator = Compile(schema);
  return {
    read: (value) => {
      if (validator.Check(value)) return { value: validator.Clean(structuredClone(value)) as Static<S> };
      const first = validator.Errors(value)[0];
      return { fault: first === undefined ? 'invalid' : `${first.instancePath || '/'} ${first.keyword}` };
    },
  };
};

/** Declares a verb from its two schemas. */
export const verb = <I extends TSchema, A extends TSchema>(declaration: {
  peer: PeerName;
  name: string;
  method: 'POST' | 'GET';
  path: string;
  input: I;
  answer: A;
}): Verb<Static<I>, Static<A>> => ({
  ...declaration,
  input: shape(declaration.input),
  answer: shape(declaration.answer),
});
