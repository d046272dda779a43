// A value that may be null.

import { Type, type Static, type TSchema } from 'typebox';

/** The schema has a list of types, not a union: for a union the serialiser would try each member on each value. */
export const nullable = <Schema extends TSchema & { type: string }>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [schema.type, 'null'] });
