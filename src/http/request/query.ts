// Query strings are text: what the schema says is a number is read as one. Bodies are not read so.

import { Ajv } from 'ajv';
import type { FastifyRouteSchemaDef, FastifySchema } from 'fastify/types/schema.js';

// Strict, it would read `Infinity` as a number and hold no bound against it.
const ajv = new Ajv({ coerceTypes: true, allErrors: false, strictNumbers: false });

/** The validator of a route without a body. */
export function queryValidator({ schema }: FastifyRouteSchemaDef<FastifySchema>) {
  return ajv.compile(schema as object);
}
