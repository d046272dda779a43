// Finds everything that is wrong with a body and says it in one sentence.
//
// A body may break a rule in each of its thousand tests, so problems are looked for one by one, in the order of the
// schema, and only as many as are shown.

import { Ajv, type ValidateFunction } from 'ajv';
import type { FastifyRouteSchemaDef, FastifySchema } from 'fastify/types/schema.js';
import { Type, type TArray, type TObject, type TSchema } from 'typebox';
import { JudgeError } from '../../errors.ts';
import {
  describeError,
  innerPlace,
  root,
  shownName,
  specificOf,
  type FieldRules,
  type Place,
} from './schema-errors.ts';

export interface Problem {
  readonly text: string;
  /** whether it is only that something is too large */
  readonly isSize: boolean;
}

const shownProblems = 10;
const query = 'the query';

// Infinity, which JSON.parse makes of 1e999, is no number.
const ajv = new Ajv({ strict: false, strictNumbers: true });
/** the validators of schemas, those of arrays without their entries */
const validators = new WeakMap<TSchema, ValidateFunction>();

/** Returns the validator of a route's body and query. A value that does not fit is refused with all its problems. */
export function allProblems(rules: FieldRules) {
  return ({ schema, httpPart }: FastifyRouteSchemaDef<FastifySchema>) => {
    if (!Type.IsSchema(schema)) throw new TypeError('the schema of a route is not one of TypeBox');
    const fits = ajv.compile(schema);
    const place = root(httpPart === 'querystring' ? query : 'the body');
    return (value: unknown) => {
      if (fits(value)) return true;
      const error = refusalOf(problemsIn(schema, value, place, rules));
      return { error: error ?? new JudgeError('bad_request', `${place.name} is not valid`) };
    };
  };
}

/** One error for all that is wrong with a value; undefined when it fits the schema. `name` is what the error calls it. */
export function refusalFor(schema: TSchema, value: unknown, name: string, rules: FieldRules): JudgeError | undefined {
  return refusalOf(problemsIn(schema, value, root(name), rules));
}

/** One error for all problems; undefined when there are none. It is `payload_too_large` when all are of size. */
export function refusalOf(problems: Iterable<Problem>): JudgeError | undefined {
  const found: Problem[] = [];
  for (const problem of problems) {
    found.push(problem);
    if (found.length > shownProblems) break;
  }
  if (found.length === 0) return undefined;
  const shown = found.slice(0, shownProblems).map(({ text }) => text);
  const rest = found.length > shownProblems ? ['and more'] : [];
  const isSize = found.every((problem) => problem.isSize);
  return new JudgeError(isSize ? 'payload_too_large' : 'bad_request', [...shown, ...rest].join('; '));
}

function* problemsIn(schema: TSchema, value: unknown, place: Place, rules: FieldRules): Generator<Problem> {
  if (Type.IsObject(schema)) yield* problemsInObject(schema, value, place, rules);
  else if (Type.IsArray(schema)) yield* problemsInArray(schema, value, place, rules);
  else yield* brokenRule(schema, schema, value, place, rules);
}

function* problemsInObject(schema: TObject, value: unknown, place: Place, rules: FieldRules): Generator<Problem> {
  const { properties } = schema;
  const required: readonly string[] = schema.required ?? [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield { text: `${place.name} must be an object`, isSize: false };
    return;
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const unknown = [...fields.keys()].filter((field) => !Object.hasOwn(properties, field));
  if (unknown.length > 0) yield { text: unknownFields(unknown, place), isSize: false };
  for (const [field, own] of Object.entries<TSchema>(properties)) {
    const at = innerPlace(place, field);
    if (fields.has(field)) yield* problemsIn(own, fields.get(field), at, rules);
    else if (required.includes(field)) yield { text: `${at.name} is required`, isSize: false };
  }
}

function unknownFields(names: readonly string[], place: Place): string {
  const before = place.kind === 'entry' || place.kind === 'element' ? `${place.name}: ` : '';
  const inside = place.kind === 'field' ? `${place.name}/` : '';
  const shown = names.slice(0, shownProblems).map((name) => inside + shownName(name));
  const rest = names.length > shownProblems ? ' and more' : '';
  const where = place.name === query ? ` in ${query}` : '';
  return `${before}unknown field${names.length === 1 ? '' : 's'}${where}: ${shown.join(', ')}${rest}`;
}

function* problemsInArray(schema: TArray, value: unknown, place: Place, rules: FieldRules): Generator<Problem> {
  const { items, ...own } = schema;
  for (const problem of brokenRule(schema, own, value, place, rules)) {
    yield problem;
    return;
  }
  if (!Array.isArray(value)) return;
  const entry = rules[place.name]?.entry;
  const placeOf = (index: number): Place =>
    entry === undefined
      ? { name: `${place.name}[${index}]`, kind: 'element' }
      : { name: `${entry} ${index + 1} of ${value.length}`, kind: 'entry' };
  for (const [index, one] of value.entries()) yield* problemsIn(items, one, placeOf(index), rules);
}

/** The first rule of the schema that the value breaks, if any. The validator is kept for `key`. */
function* brokenRule(
  key: TSchema,
  schema: TSchema,
  value: unknown,
  place: Place,
  rules: FieldRules,
): Generator<Problem> {
  const fits = validators.get(key) ?? ajv.compile(schema);
  validators.set(key, fits);
  if (fits(value)) return;
  const error = specificOf(fits.errors ?? []);
  if (error !== undefined) yield { text: describeError(error, place, rules), isSize: error.keyword === 'maxItems' };
}
