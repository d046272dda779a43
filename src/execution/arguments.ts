// The arguments of a program: how many there may be, and how long.

import { formatSizeBytes, kib } from '../sizes.ts';
import { quote } from '../text.ts';

export const mostArguments = 16;
/** all arguments together, in UTF-8 */
export const mostArgumentBytes = 4 * kib;

/** Everything that is wrong with the arguments of a program, each problem with its place, counted from 0: `args[0]`. */
export function* argumentProblems(
  args: readonly string[],
): Generator<{ readonly text: string; readonly isSize: boolean }> {
  if (args.length > mostArguments) {
    yield { text: `args must have at most ${mostArguments} arguments, not ${args.length}`, isSize: true };
  }
  for (const [index, argument] of args.entries()) {
    if (!argument.isWellFormed()) {
      yield { text: `args[${index}] must be Unicode text, but it has a lone surrogate`, isSize: false };
    } else if (argument.includes('\0')) {
      yield { text: `args[${index}] must not have the character ${quote('\0')}`, isSize: false };
    }
  }
  const bytes = args.reduce((sum, argument) => sum + Buffer.byteLength(argument), 0);
  if (bytes > mostArgumentBytes) {
    yield { text: `args must have at most ${formatSizeBytes(mostArgumentBytes)} together, not ${bytes}`, isSize: true };
  }
}
