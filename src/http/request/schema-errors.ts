// Turns the validator's errors into one sentence that names the place and the rule in plain words.

import type { FastifySchemaValidationError } from 'fastify';
import { JudgeError } from '../../errors.ts';

const longestName = 100;

/** For each place whose value may have one of several shapes: what the value must be, in words. */
export type UnionRules = Readonly<Record<string, string>>;

/** Returns the error for the first broken rule. Too many entries are `payload_too_large`. */
export function schemaError(errors: readonly FastifySchemaValidationError[], unionRules: UnionRules = {}): JudgeError {
  const error = specificOf(errors);
  if (error === undefined) return new JudgeError('bad_request', 'the body is not valid');
  const code = error.keyword === 'maxItems' ? 'payload_too_large' : 'bad_request';
  return new JudgeError(code, describe(error, unionRules));
}

/**
 * If a value may have one of several shapes, the validator reports why each shape does not fit, and then that no shape
 * fits. The client reads the error inside the value if there is one, else the rule for the whole value.
 */
function specificOf(errors: readonly FastifySchemaValidationError[]): FastifySchemaValidationError | undefined {
  const union = errors.find(({ keyword }) => keyword === 'anyOf');
  if (union === undefined) return errors[0];
  const isInside = ({ keyword, instancePath }: FastifySchemaValidationError): boolean =>
    keyword === 'additionalProperties' || instancePath.startsWith(`${union.instancePath}/`);
  const inside = errors.find((error) => isInside(error) && error.keyword !== 'const');
  return inside ?? union;
}

function describe(error: FastifySchemaValidationError, unionRules: UnionRules): string {
  const { keyword, instancePath, params, message } = error;
  const place = placeOf(instancePath);
  switch (keyword) {
    case 'type':
      return `${place || 'the body'} must be ${withArticle(String(params['type']))}`;
    case 'required':
      return `${join(place, String(params['missingProperty']))} is required`;
    case 'additionalProperties':
      return `unknown field: ${join(place, String(params['additionalProperty']))}`;
    case 'enum':
      return `${place} must be one of: ${String(params['allowedValues']).replaceAll(',', ', ')}`;
    case 'minimum':
      return `${place} must be at least ${String(params['limit'])}`;
    case 'exclusiveMinimum':
      return `${place} must be greater than ${String(params['limit'])}`;
    case 'maximum':
      return `${place} must be at most ${String(params['limit'])}`;
    case 'maxLength':
      return `${place} must have at most ${String(params['limit'])} characters`;
    case 'minItems':
      return `${place} must have at least ${String(params['limit'])} ${params['limit'] === 1 ? 'entry' : 'entries'}`;
    case 'maxItems':
      return `${place} must have at most ${String(params['limit'])} entries`;
    case 'anyOf':
      return `${place} must be ${unionRules[place] ?? 'of another shape'}`;
    default:
      return `${place || 'the body'} ${message ?? 'is not valid'}`;
  }
}

function withArticle(type: string): string {
  return `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
}

/** Returns a JSON pointer without its first slash and with its two escapes decoded (RFC 6901). */
function placeOf(pointer: string): string {
  return pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The client chooses the name: a long name is cut and a lone surrogate is replaced. */
function join(place: string, name: string): string {
  const shown = name.length > longestName ? `${name.slice(0, longestName)}…` : name;
  return `${place === '' ? '' : `${place}/`}${shown.toWellFormed()}`;
}
