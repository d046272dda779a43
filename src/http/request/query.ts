// Query strings are text, so a value is converted to a number where the schema asks for one. Bodies are not converted.

import { Ajv } from 'ajv';
import type { FastifyRouteSchemaDef, FastifySchema } from 'fastify/types/schema.js';

// With strict numbers, Ajv would accept `Infinity` as a number without checking its bounds.
const ajv = new Ajv({ coerceTypes: true, allErrors: false, strictNumbers: false });

/** Returns the validator of a route without a body. */
export function queryValidator({ schema }: FastifyRouteSchemaDef<FastifySchema>) {
  return ajv.compile(schema as object);
}
