// Puts the validator's errors into words: the place and the rule.

import type { FastifySchemaValidationError } from 'fastify';
import { JudgeError } from '../../errors.ts';

const longestName = 100;

/** What an error says about a field besides the rule of its schema. */
export interface FieldRule {
  /** what the value must be, in words, when it may have one of several shapes or many values */
  readonly shapes?: string;
  /** the unit of its bounds */
  readonly unit?: string;
  /** the variable of the environment that sets its upper bound */
  readonly variable?: string;
  /** what an entry of the array is called, as in `test 1 of 5`; without it, an entry is named as in `files[0]` */
  readonly entry?: string;
}
/** By the name of the field. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

export interface Place {
  readonly name: string;
  readonly kind: 'root' | 'field' | 'entry' | 'element';
}

export const root = (name: string): Place => ({ name, kind: 'root' });

export function innerPlace({ name, kind }: Place, field: string): Place {
  const before = { root: '', field: `${name}/`, entry: `${name}: `, element: `${name}.` }[kind];
  return { name: before + shownName(field), kind: 'field' };
}

type RuleError = Pick<FastifySchemaValidationError, 'keyword' | 'instancePath' | 'params' | 'message'>;

/** Returns the error for the first broken rule of a query. */
export function schemaError(errors: readonly RuleError[], rules: FieldRules = {}): JudgeError {
  const error = specificOf(errors);
  if (error === undefined) return new JudgeError('bad_request', 'the request is not valid');
  return new JudgeError('bad_request', describeError(error, root('the query'), rules));
}

/**
 * If a value may have one of several shapes, the validator reports why each shape does not fit, and then that no shape
 * fits. The client reads the error inside the value if there is one, else the rule for the whole value.
 */
export function specificOf(errors: readonly RuleError[]): RuleError | undefined {
  const union = errors.find(({ keyword }) => keyword === 'anyOf');
  if (union === undefined) return errors[0];
  const isInside = ({ keyword, instancePath }: RuleError): boolean =>
    keyword === 'additionalProperties' || instancePath.startsWith(`${union.instancePath}/`);
  const inside = errors.find((error) => isInside(error) && error.keyword !== 'const');
  return inside ?? union;
}

/** `outer` is the place of the value that was validated. */
export function describeError(error: RuleError, outer: Place, rules: FieldRules): string {
  const { keyword, params, message } = error;
  const place = fieldsOf(error).reduce(innerPlace, outer);
  const { unit, variable, shapes } = rules[place.name] ?? {};
  const limit = `${String(params['limit'])}${unit === undefined ? '' : ` ${unit}`}`;
  const setBy = variable === undefined ? '' : ` (${variable})`;
  switch (keyword) {
    case 'type':
      return `${place.name} must be ${withArticle([params['type']].flat().join(' or '))}`;
    case 'required':
      return `${innerPlace(place, String(params['missingProperty'])).name} is required`;
    case 'additionalProperties':
      return `unknown field: ${innerPlace(place, String(params['additionalProperty'])).name}`;
    case 'enum':
      return `${place.name} must be ${shapes ?? `one of: ${String(params['allowedValues']).replaceAll(',', ', ')}`}`;
    case 'minimum':
      return `${place.name} must be at least ${limit}`;
    case 'exclusiveMinimum':
      return `${place.name} must be greater than ${limit}`;
    case 'maximum':
      return `${place.name} must be at most ${limit}${setBy}`;
    case 'maxLength':
      return `${place.name} must have at most ${limit} characters`;
    case 'minItems':
      return `${place.name} must have at least ${limit} ${params['limit'] === 1 ? 'entry' : 'entries'}`;
    case 'maxItems':
      return `${place.name} must have at most ${limit} entries${setBy}`;
    case 'anyOf':
      return `${place.name} must be ${shapes ?? 'of another shape'}`;
    default:
      return `${place.name} ${message ?? 'is not valid'}`;
  }
}

function withArticle(type: string): string {
  return `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** The fields of the JSON pointer, with its two escapes decoded (RFC 6901). */
function fieldsOf({ instancePath }: RuleError): readonly string[] {
  const [, ...fields] = instancePath.split('/');
  return fields.map((field) => field.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The client chooses the name of a field: a long name is cut and a lone surrogate is replaced. */
export function shownName(name: string): string {
  return (name.length > longestName ? `${name.slice(0, longestName)}…` : name).toWellFormed();
}
