// Makes the checker that a submission asks for.
//
// Checkers compare bytes: the answer is UTF-8 and the output is never decoded, so that U+FFFD in the answer matches
// only its own three bytes, never an invalid sequence that decodes to it. ASCII bytes separate lines and tokens, and no
// byte of a longer UTF-8 character is ASCII. Each checker scans both sides once, by index, and allocates nothing that
// grows with the number of lines or tokens.

import { JudgeError } from '../../errors.ts';
import type { TestCase } from '../test-source.ts';
import type { Difference } from './difference.ts';
import { compareBytes } from './exact.ts';
import { compareNumbers } from './float.ts';
import { compareLines } from './lines.ts';
import { compareTokens } from './tokens.ts';

/** The checker that a submission asks for. Tolerances are plain numbers; a number within either one is close enough. */
export type CheckerChoice =
  | { readonly type: 'lines' }
  | { readonly type: 'exact' }
  | { readonly type: 'tokens' }
  | { readonly type: 'float'; readonly absolute: number; readonly relative: number };

/** A checker that answers synchronously. */
export interface Comparison {
  check(test: TestCase, output: Uint8Array): Difference | null;
}

/** @throws JudgeError `internal` for an unknown choice */
export function createChecker(choice: CheckerChoice): Comparison {
  switch (choice.type) {
    case 'exact':
      return comparison(compareBytes);
    case 'lines':
      return comparison(unlessSame(compareLines));
    case 'tokens':
      return comparison(unlessSame(compareTokens));
    case 'float':
      return comparison(unlessSame((output, answer) => compareNumbers(output, answer, choice)));
    default:
      choice satisfies never;
      throw new JudgeError('internal', 'the submission has an unknown checker');
  }
}

type Compare = (output: Uint8Array, answer: Uint8Array) => Difference | null;

function comparison(compare: Compare): Comparison {
  return { check: ({ answer }, output) => compare(output, answer) };
}

/** The runtime compares whole buffers many times faster than a checker does. */
function unlessSame(compare: Compare): Compare {
  return (output, answer) => (Buffer.compare(output, answer) === 0 ? null : compare(output, answer));
}
