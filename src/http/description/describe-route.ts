// Turns what a route validates, and its examples, into the description of the route.
//
// A request and its answer are examples of the same name, because many tools that send examples expect it. The request
// has an example of its body and of each parameter; the answer has an example of one status.

import type { FastifySchema } from 'fastify';
import { Type, type TObject, type TSchema } from 'typebox';

export interface Example {
  readonly summary: string;
  readonly description?: string;
  readonly body?: unknown;
  /** the parameters in the path and in the query, by name */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answer: unknown;
}
/** Examples by their names. */
export type Examples = Readonly<Record<string, Example>>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the fields of a form, which are not validated by a schema */
    readonly form?: TSchema;
    readonly examples?: Examples;
    /** what `*`, the rest of the path, is called in the description */
    readonly wildcard?: string;
  }
}

export interface DescribedRoute {
  readonly schema: FastifySchema;
  /** null for a route without a body */
  readonly body: TSchema | null;
  readonly examples: Examples;
  /** ways to send a key, of which one is needed; empty when the route is open */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

const json = 'application/json';

/** Returns the schema of the route in the form that the generator of the description reads. */
export function describeRoute({ schema, body, examples, security }: DescribedRoute): FastifySchema {
  const { params, querystring, response, produces = [json] } = schema;
  const shapes: Readonly<Record<string, DescribedSchema>> = Object(response);
  return {
    ...schema,
    security,
    ...(body === null ? {} : { body: withExamples(body, examples, (example) => example.body) }),
    ...(Type.IsObject(params) ? { params: withParameterExamples(params, examples) } : {}),
    ...(Type.IsObject(querystring) ? { querystring: withParameterExamples(querystring, examples) } : {}),
    response: Object.fromEntries(
      Object.entries(shapes).map(([status, shape]) => [
        status,
        describeResponse(Number(status), shape, Number(status) < 400 ? produces : [json], examples),
      ]),
    ),
  };
}

/** A route whose path ends in `*`, as one with a parameter of this name there. */
export function withoutWildcard(url: string, schema: FastifySchema, name: string) {
  const { params } = schema;
  if (!Type.IsObject(params)) throw new TypeError('the parameters of a route with a wildcard are no object');
  const parameters = Object.entries<TSchema>(params.properties).map(([key, one]) => [key === '*' ? name : key, one]);
  return {
    url: url.replace('*', `:${name}`),
    schema: { ...schema, params: Type.Object(Object.fromEntries(parameters)) },
  };
}

interface ExampleValue {
  readonly summary?: string;
  readonly description?: string;
  readonly value: unknown;
}
type ExampleValues = Readonly<Record<string, ExampleValue>>;
type DescribedSchema = TSchema & {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, TSchema>>;
  readonly 'x-examples'?: ExampleValues;
};

/** The values of those examples for which `valueOf` returns one. */
function valuesOf(examples: Examples, valueOf: (example: Example) => unknown): ExampleValues {
  return Object.fromEntries(
    Object.entries(examples).flatMap(([name, example]) => {
      const value = valueOf(example);
      const { summary, description } = example;
      const words = description === undefined ? { summary } : { summary, description };
      return value === undefined ? [] : [[name, { ...words, value }]];
    }),
  );
}

function withExamples(schema: TSchema, examples: Examples, valueOf: (example: Example) => unknown): TSchema {
  const values = valuesOf(examples, valueOf);
  return isEmpty(values) ? schema : { ...schema, 'x-examples': values };
}

function withParameterExamples(schema: TObject, examples: Examples): TSchema {
  const properties = Object.entries(schema.properties).map(([name, property]) => [
    name,
    withExamples(property, examples, ({ parameters }) => parameters?.[name]),
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Describes one status with the route's own examples, or with those of the schema when the route has none. */
function describeResponse(status: number, shape: DescribedSchema, types: readonly string[], examples: Examples) {
  const { description = '', headers, 'x-examples': general = {}, ...schema } = shape;
  // The generator describes an answer of this type as one without a body.
  if (Type.IsNull(shape)) return { type: 'null', description };
  const own = valuesOf(examples, (example) => (example.status === status ? example.answer : undefined));
  const values = isEmpty(own) ? general : own;
  const media = isEmpty(values) ? { schema } : { schema, examples: values };
  const content = Object.fromEntries(types.map((type) => [type, media]));
  return headers === undefined ? { description, content } : { description, headers, content };
}

const isEmpty = (values: object): boolean => Object.keys(values).length === 0;
