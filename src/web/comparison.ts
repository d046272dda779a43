// What was expected beside what a program printed: the lines around the first difference, which is marked.

import type { TestEntry } from './cases.ts';
import { visible, type Piece } from './visible-text.ts';

export interface ComparedLine {
  readonly number: number;
  /** up to the difference */
  readonly same: readonly Piece[];
  /** from the difference to the end of the line; null when the line has none */
  readonly different: readonly Piece[] | null;
  /** whether more of the line is not shown, before and after */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

export interface ComparedSide {
  readonly lines: readonly ComparedLine[];
  /** how many lines before and after are not shown */
  readonly before: number;
  readonly after: number;
  /** whether the text ends before the line of the difference */
  readonly isShort: boolean;
}

type Place = Pick<NonNullable<TestEntry['difference']>, 'line' | 'column'>;

const linesBefore = 4;
const linesShown = 16;
/** of a line, in characters: what is shown before and after the difference */
const charactersBefore = 60;
const charactersAfter = 240;

/** One side; `difference` is null when there is none to mark: then the text is shown from its beginning. */
export function sideOf(text: string, difference: Place | null): ComparedSide {
  const all = linesOf(text);
  const first = Math.max(0, Math.min((difference?.line ?? 1) - 1 - linesBefore, all.length - 1));
  const shown = all.slice(first, first + linesShown);
  return {
    lines: shown.map((line, at) => lineOf(line, first + at + 1, difference)),
    before: first,
    after: all.length - first - shown.length,
    isShort: difference !== null && difference.line > all.length,
  };
}

/** The end of the last line begins no other. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function lineOf(line: string, number: number, difference: Place | null): ComparedLine {
  const characters = Array.from(line);
  const isHere = difference?.line === number;
  const at = isHere ? difference.column - 1 : 0;
  const from = Math.max(0, at - charactersBefore);
  const end = Math.min(characters.length, at + charactersAfter);
  const part = (start: number, stop: number): string => characters.slice(start, stop).join('');
  const cut = { before: from > 0, after: end < characters.length };
  if (!isHere) return { number, same: visible(part(from, end), 'at the end'), different: null, cut };
  return { number, same: visible(part(from, at), 'all'), different: visible(part(at, end), 'all'), cut };
}
