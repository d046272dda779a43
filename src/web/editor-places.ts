// Where places that compilers and runtimes name are in a document.

import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Place, Problem } from './problems.ts';

export function diagnosticsIn(doc: Text, problems: readonly Problem[]): Diagnostic[] {
  return problems.map((problem) => {
    const { severity, message } = problem;
    return { ...rangeOf(doc, problem), severity, message };
  });
}

/** The word at the place, or the text of its line when the column is not known. Compilers' lines may not be there. */
export function rangeOf(
  doc: Text,
  { line, column }: Pick<Place, 'line' | 'column'>,
): { readonly from: number; readonly to: number } {
  const { from, to, text } = doc.line(Math.min(Math.max(1, line), doc.lines));
  if (column === null) return { from: from + (text.length - text.trimStart().length), to };
  const start = Math.min(from + column - 1, to);
  const word = /^[\w$]+/.exec(text.slice(start - from))?.[0].length ?? 1;
  return { from: start, to: Math.min(start + word, to) };
}
