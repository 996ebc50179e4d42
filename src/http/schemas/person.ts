import Type from 'typebox';

export const person = Type.Object({
  id: Type.String(),
  username: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  departments: Type.Array(Type.String()),
  applicantId: Type.Union([Type.String(), Type.Null()]),
  permissions: Type.Array(Type.String()),
});

export const username = Type.String({ minLength: 1, maxLength: 32 });
export const password = Type.String({ minLength: 1, maxLength: 128 });
