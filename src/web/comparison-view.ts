// Puts what was expected beside what a program printed.

import type { TestEntry } from './cases.ts';
import type { CasePhrases } from './case-strings.ts';
import { sideOf, type ComparedLine, type ComparedSide } from './comparison.ts';
import { make } from './dom.ts';
import { visible, type Piece } from './visible-text.ts';

/** What is worth seeing of a test that has failed. */
export function detailsOf(entry: TestEntry, phrases: CasePhrases): readonly HTMLElement[] {
  const { test, output, stderr = '', verdict, difference = null } = entry;
  const details: HTMLElement[] = [];
  if (verdict === 'wrong_answer') {
    const sides = make('div', 'sides');
    sides.append(
      block(phrases.expected, sideElements(sideOf(test.expected_out, difference), phrases)),
      block(phrases.got, sideElements(sideOf(output, difference), phrases)),
    );
    details.push(sides);
  } else if (output !== '') {
    details.push(block(phrases.got, sideElements(sideOf(output, null), phrases)));
  }
  if (stderr !== '') details.push(block(phrases.errors, lastLines(stderr)));
  return details;
}

function block(title: string, lines: readonly HTMLElement[]): HTMLElement {
  const element = make('section', 'side');
  element.append(make('h3', '', title), ...lines);
  return element;
}

function sideElements({ lines, before, after, isShort }: ComparedSide, phrases: CasePhrases): readonly HTMLElement[] {
  if (lines.length === 0) return [make('p', isShort ? 'compared here nothing' : 'compared nothing', phrases.nothing)];
  return [
    ...(before === 0 ? [] : [make('p', 'omitted', phrases.linesBefore(String(before)))]),
    ...lines.map(lineElement),
    ...(after === 0 ? [] : [make('p', 'omitted', phrases.linesAfter(String(after)))]),
    ...(isShort ? [make('p', 'compared here nothing', phrases.endOfOutput)] : []),
  ];
}

function lineElement({ number, same, different, cut }: ComparedLine): HTMLElement {
  const element = make('p', different === null ? 'compared' : 'compared here');
  const text = make('span', 'text');
  text.append(...(cut.before ? ['…'] : []), ...same.map(pieceElement));
  if (different !== null) {
    const mark = make('mark', '');
    // Nothing is left of this line, and of the other more is.
    if (different.length === 0) mark.append(make('span', 'stand-in', '↵'));
    mark.append(...different.map(pieceElement));
    text.append(mark);
  }
  if (cut.after) text.append('…');
  element.append(make('span', 'number', String(number)), text);
  return element;
}

function pieceElement({ text, standsFor }: Piece): HTMLElement | string {
  if (standsFor === null) return text;
  const element = make('span', text.length > 1 ? 'stand-in named' : 'stand-in', text);
  element.title = standsFor;
  return element;
}

const shownErrorLines = 12;

function lastLines(text: string): readonly HTMLElement[] {
  const lines = text.trimEnd().split('\n').slice(-shownErrorLines);
  return lines.map((line) => {
    const element = make('p', 'compared');
    const shown = make('span', 'text');
    shown.append(...visible(line, 'at the end').map(pieceElement));
    element.append(shown);
    return element;
  });
}
