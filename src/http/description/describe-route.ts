// What a route validates, and examples of it → what the description says of the route.
//
// A request and its answer are examples of the same name, as in many tools that send them: of the body and of each
// parameter on the one side, of one status on the other.

import type { FastifySchema } from 'fastify';
import { Type, type TObject, type TSchema } from 'typebox';

export interface Example {
  readonly summary: string;
  readonly description?: string;
  readonly body?: unknown;
  /** in the path and in the query, by name */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answer: unknown;
}
/** By name. */
export type Examples = Readonly<Record<string, Example>>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the fields of a form, which no validator sees */
    readonly form?: TSchema;
    readonly examples?: Examples;
  }
}

export interface DescribedRoute {
  readonly schema: FastifySchema;
  /** null for a route without a body */
  readonly body: TSchema | null;
  readonly examples: Examples;
  /** of which one is needed; none when the route is open */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}

const json = 'application/json';

/** The schema of the route as the generator of the description reads it. */
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

/** Of those examples that have one. */
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

/** The examples of the route, or, where it has none of this status, those of the schema. */
function describeResponse(status: number, shape: DescribedSchema, types: readonly string[], examples: Examples) {
  const { description = '', headers, 'x-examples': general = {}, ...schema } = shape;
  const own = valuesOf(examples, (example) => (example.status === status ? example.answer : undefined));
  const values = isEmpty(own) ? general : own;
  const media = isEmpty(values) ? { schema } : { schema, examples: values };
  const content = Object.fromEntries(types.map((type) => [type, media]));
  return headers === undefined ? { description, content } : { description, headers, content };
}

const isEmpty = (values: object): boolean => Object.keys(values).length === 0;
