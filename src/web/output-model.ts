// What a run has written, as lines that can be shown. It keeps a bounded number of lines, and the whole text to copy.

import { createAnsiReader, plain, type Look, type StyledText } from './ansi.ts';

export type Source = 'stdout' | 'stderr' | 'typed' | 'compiler';

export interface Piece extends StyledText {
  readonly source: Source;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** goes on in the next line, which the page alone begins */
  readonly isCut: boolean;
}

export interface Changes {
  /** the number of the first line that is kept, counted from 0 since the page was opened */
  readonly firstKept: number;
  /** the number of the first of these lines */
  readonly from: number;
  /** every line from there on */
  readonly lines: readonly Line[];
}

export interface OutputModel {
  append(source: Source, text: string): void;
  clear(): void;
  /** The lines that are new or have changed since the last call; null when none have. */
  takeChanges(): Changes | null;
  /** lines of this run that are not kept any more */
  dropped(): number;
  /** the last line, as far as it was written */
  lastLine(): string;
  /** everything, without escape sequences */
  text(): string;
}

const mostLines = 5000;
/** A browser needs seconds to lay out more. */
const mostCharacters = 1_000_000;
const longestLine = 2000;
// oxlint-disable-next-line no-control-regex -- what moves the cursor: line feed, form feed, carriage return
const controls = /([\n\f\r])/;
// oxlint-disable-next-line no-control-regex -- what no font shows, but the tabulator
const invisible = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/g;
const pictures = 0x2400;

interface OpenLine {
  pieces: Piece[];
  isCut: boolean;
}

export interface ScreenLimits {
  /** how many lines are kept */
  readonly mostLines: number;
  /** how many characters they may have together */
  readonly mostCharacters: number;
  /** a line that is longer goes on in the next one */
  readonly longestLine: number;
}

/** The lines on the screen: text is written at the end of the last one. */
function createScreen(limits: ScreenLimits) {
  let lines: OpenLine[] = [];
  let last: OpenLine = { pieces: [], isCut: false };
  let firstKept = 0;
  let droppedCount = 0;
  let changedFrom = 0;
  let characters = 0;

  const lastNumber = (): number => firstKept + lines.length - 1;

  function newLine(): void {
    last = { pieces: [], isCut: false };
    lines.push(last);
    if (lines.length > limits.mostLines) dropFirst();
    changedFrom = Math.min(changedFrom, lastNumber());
  }

  function dropFirst(): void {
    const first = lines.shift();
    if (first !== undefined) characters -= lengthOf(first);
    firstKept += 1;
    droppedCount += 1;
  }

  newLine();
  return {
    newLine,
    clear(): void {
      firstKept += lines.length;
      lines = [];
      droppedCount = 0;
      characters = 0;
      changedFrom = firstKept;
      newLine();
    },
    emptyLastLine(): void {
      characters -= lengthOf(last);
      last.pieces = [];
    },
    write(piece: Piece): void {
      for (let { text } = piece; text !== '';) {
        const now = text.slice(0, limits.longestLine - lengthOf(last));
        changedFrom = Math.min(changedFrom, lastNumber());
        addTo(last.pieces, { ...piece, text: now });
        characters += now.length;
        while (characters > limits.mostCharacters && lines.length > 1) dropFirst();
        text = text.slice(now.length);
        if (text === '') return;
        last.isCut = true;
        newLine();
      }
    },
    takeChanges(): Changes | null {
      if (changedFrom === Infinity) return null;
      const from = Math.max(changedFrom, firstKept);
      changedFrom = Infinity;
      return { firstKept, from, lines: lines.slice(from - firstKept) };
    },
    dropped: () => droppedCount,
    lastLine: () => textOf(last),
  };
}

export function createOutputModel(limits: ScreenLimits = { mostLines, mostCharacters, longestLine }): OutputModel {
  const screen = createScreen(limits);
  let all = '';
  let isReturning = false;
  let readers = newReaders();

  /** Text that moves no cursor, or one character that does. */
  function take(part: string, piece: Piece): void {
    if (part === '\r') isReturning = true;
    else if (part === '\n') screen.newLine();
    else if (part === '\f') screen.clear();
    else if (part !== '') {
      if (isReturning) screen.emptyLastLine();
      screen.write({ ...piece, text: part.replace(invisible, pictureOf) });
    }
    if (part !== '' && part !== '\r') isReturning = false;
  }

  return {
    append(source, text) {
      for (const styled of readers[source](text)) {
        all += styled.text;
        for (const part of styled.text.split(controls)) take(part, { ...styled, source });
      }
    },
    clear() {
      screen.clear();
      readers = newReaders();
      isReturning = false;
      all = '';
    },
    takeChanges: () => screen.takeChanges(),
    dropped: () => screen.dropped(),
    lastLine: () => screen.lastLine(),
    text: () => all,
  };
}

const asIs = (text: string): readonly StyledText[] => [{ text, look: plain }];

function newReaders(): Readonly<Record<Source, (text: string) => readonly StyledText[]>> {
  return { stdout: createAnsiReader(), stderr: createAnsiReader(), compiler: createAnsiReader(), typed: asIs };
}

function addTo(pieces: Piece[], piece: Piece): void {
  const before = pieces.at(-1);
  if (before !== undefined && before.source === piece.source && isSame(before.look, piece.look)) {
    pieces[pieces.length - 1] = { ...before, text: before.text + piece.text };
  } else pieces.push(piece);
}

function isSame(one: Look, other: Look): boolean {
  return (
    one === other ||
    (one.color === other.color &&
      one.background === other.background &&
      one.classes.join(' ') === other.classes.join(' '))
  );
}

export const textOf = ({ pieces }: Pick<Line, 'pieces'>): string => pieces.map(({ text }) => text).join('');

const lengthOf = ({ pieces }: OpenLine): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

const pictureOf = (character: string): string => String.fromCharCode(pictures + character.charCodeAt(0));
