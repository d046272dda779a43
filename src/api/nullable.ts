// A value that may be null.

import { Type, type Static, type TSchema } from 'typebox';

/** Written as a list of types: for a union the serialiser would try each member on each value. */
export const nullable = <Schema extends TSchema & { type: string }>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [schema.type, 'null'] });
