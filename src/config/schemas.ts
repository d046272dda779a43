// The schemas of variables, one for each kind of value.

import { Type } from 'typebox';
import { secondMs, hourMs } from '../sizes.ts';
import type { VariableOptions } from './kinds.ts';

export const integer = (minimum: number, maximum: number, options: VariableOptions) =>
  Type.Integer({ kind: 'integer', minimum, maximum, ...options });
export const durationMs = (minimum: number, maximum: number, options: VariableOptions) =>
  Type.Integer({ kind: 'duration', minimum, maximum, ...options });
export const sizeBytes = (minimum: number, maximum: number, options: VariableOptions) =>
  Type.Integer({ kind: 'size', minimum, maximum, ...options });
export const text = (pattern: string, expected: string, options: VariableOptions & { isSecret?: boolean }) =>
  Type.String({ kind: 'text', pattern, expected, ...options });

export const rate = (options: VariableOptions) =>
  Type.Object(
    { requests: Type.Integer({ minimum: 1 }), windowMs: Type.Integer({ minimum: secondMs, maximum: hourMs }) },
    { kind: 'rate', expected: 'a number of requests and a duration from 1s to 1h, such as 60/1m', ...options },
  );

/** A list of comma-separated texts. */
export const list = (pattern: string, expected: string, options: VariableOptions & { isSecret?: boolean }) =>
  Type.Array(Type.String({ pattern }), { kind: 'list', minItems: 1, expected, ...options });
