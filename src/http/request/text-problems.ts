// What can be wrong with a text that a program or a reader is to get.

import type { Problem } from './body-problems.ts';

/** A lone surrogate has no UTF-8 encoding, so nobody could read the text as it was sent. */
export function* problemsInText(text: string, place: string): Generator<Problem> {
  if (text.isWellFormed()) return;
  yield { text: `${place} must be Unicode text, but it has a lone surrogate`, isSize: false };
}
