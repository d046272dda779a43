// /openapi.json as tests read it: its operations, their examples, and whether an answer is one that it describes.

import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

export interface Named {
  readonly value: unknown;
}
export type NamedExamples = Readonly<Record<string, Named>>;

export interface Media {
  readonly schema: Schema;
  readonly examples?: NamedExamples;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly examples?: NamedExamples;
}

export interface Link {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, Media>>;
  readonly links?: Readonly<Record<string, Link>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  /** an answer without a body has no content */
  readonly responses: Readonly<Record<string, Omit<Response, 'content'> & { readonly content?: Response['content'] }>>;
}

export interface ApiDescription {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation extends Omit<DescribedOperation, 'responses'> {
  readonly responses: Readonly<Record<string, Response>>;
  readonly method: string;
  readonly path: string;
  /** `POST /run_code` */
  readonly title: string;
  readonly parameters: readonly Parameter[];
  /** of the only media type it takes */
  readonly body: (Media & { readonly type: string }) | undefined;
}

export function operationsOf({ paths }: ApiDescription): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(method.toUpperCase(), path, described)),
  );
}

function operationOf(method: string, path: string, described: DescribedOperation): Operation {
  const [media] = Object.entries(described.requestBody?.content ?? {});
  const body = media === undefined ? undefined : { type: media[0], ...media[1] };
  const responses = Object.fromEntries(
    Object.entries(described.responses).map(([status, response]) => [
      status,
      { ...response, content: response.content ?? {} },
    ]),
  );
  return { parameters: [], ...described, responses, method, path, title: `${method} ${path}`, body };
}

/** A schema, or the one that it refers to. */
export function resolve({ components }: ApiDescription, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : components.schemas[schema.$ref.slice('#/components/schemas/'.length)]!;
}

/** The examples of a status, of whatever media type. */
export function examplesOf({ content }: Response): NamedExamples {
  return Object.assign({}, ...Object.values(content).map(({ examples }) => examples ?? {})) as NamedExamples;
}

export interface SchemaChecks {
  /** What is wrong with a value; null when nothing is. */
  problem(schema: Schema, value: unknown): string | null;
  /** What is wrong with an answer to this operation, also a field that is not described; null when nothing is. */
  answerProblem(operation: Operation, status: number, contentType: string | null, text: string): string | null;
}

export function createSchemaChecks(description: ApiDescription): SchemaChecks {
  const ajv = new Ajv2020({ strict: false, formats: { binary: true, byte: isBase64 } });
  const { components } = closed(description);
  const validators = new Map<Schema, ValidateFunction>();

  function problem(schema: Schema, value: unknown): string | null {
    const validate = validators.get(schema) ?? ajv.compile({ ...(closed(schema) as AnySchema & object), components });
    validators.set(schema, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  }

  return {
    problem,
    answerProblem({ responses, title }, status, contentType, text) {
      const response = responses[status];
      if (response === undefined) return `${title} is not described to answer ${status}: ${text.slice(0, 300)}`;
      if (Object.keys(response.content).length === 0)
        return text === '' ? null : `${title}, ${status}: has a body: ${text}`;
      const type = contentType?.split(';')[0] ?? '';
      const media = response.content[type];
      if (media === undefined) return `${title} is not described to answer ${status} with ${type}`;
      const wrong = problem(media.schema, type === 'application/json' ? JSON.parse(text) : text);
      return wrong === null ? null : `${title}, ${status}: ${wrong}: ${text.slice(0, 300)}`;
    },
  };
}

/** With no other properties in any object than those that are described. */
function closed<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(closed) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  const isOpen = 'properties' in part && !('additionalProperties' in part);
  return (isOpen ? { ...inner, additionalProperties: false } : inner) as Part;
}

const isBase64 = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text;

/** The body of an example as it is sent: JSON, or a form in which binary fields are files. */
export function encodeBody({ type, schema }: NonNullable<Operation['body']>, value: unknown): string | FormData {
  if (type !== 'multipart/form-data') return JSON.stringify(value);
  const form = new FormData();
  for (const [name, field] of Object.entries(value as Readonly<Record<string, string>>)) {
    if (schema.properties?.[name]?.format === 'binary') form.append(name, new Blob([field]), 'main.py');
    else form.append(name, field);
  }
  return form;
}

/** The path and the query of a request. */
export function urlOf({ path, parameters }: Operation, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const parameter of parameters) {
    const value = values[parameter.name];
    if (value === undefined) continue;
    if (parameter.in === 'query') query.append(parameter.name, value);
    else filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(value));
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}
