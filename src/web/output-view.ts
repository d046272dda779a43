// Shows the output: the lines that changed, once for each frame.

import { byId, make } from './dom.ts';
import { textOf, type Line, type OutputModel, type Piece, type Source } from './output-model.ts';
import { placesIn, type Place, type PlaceInText } from './problems.ts';
import type { Phrases } from './strings.ts';

export interface OutputViewParts {
  readonly model: OutputModel;
  readonly phrases: Phrases;
  readonly formatCount: (count: number) => string;
  readonly onPlace: (place: Place) => void;
}

export interface OutputView {
  append(source: Source, text: string): void;
  /** `files`: the places of the files with these names are links */
  clear(files: readonly string[]): void;
}

/** This near to the end, the view follows the output. */
const nearPixels = 12;
/** After it has taken some time, the view waits so many times as long: the rest is for what comes and for the person. */
const restFactor = 4;

export function createOutputView({ model, phrases, formatCount, onPlace }: OutputViewParts): OutputView {
  const pane = byId('output', HTMLElement);
  const list = byId('lines', HTMLElement);
  const note = byId('earlier-lines', HTMLElement);
  /** by their numbers in the model; the first is that of the first child */
  let first = 0;
  let files: readonly string[] = [];
  let isScheduled = false;
  let mayRenderAtMs = 0;

  function render(): void {
    const startedAtMs = performance.now();
    isScheduled = false;
    update();
    mayRenderAtMs = performance.now() + restFactor * (performance.now() - startedAtMs);
  }

  function update(): void {
    const changes = model.takeChanges();
    if (changes === null) return;
    const isFollowing = pane.scrollHeight - pane.scrollTop - pane.clientHeight < nearPixels;
    while (first < changes.firstKept && list.firstElementChild !== null) {
      list.firstElementChild.remove();
      first += 1;
    }
    first = Math.max(first, changes.firstKept);
    const keep = Math.max(0, changes.from - first);
    while (list.childElementCount > keep) list.lastElementChild?.remove();
    let before: Source | undefined = sourceOf(list.lastElementChild);
    const elements = changes.lines.map((line) => {
      const element = elementOf(line, before, files, phrases);
      before = sourceOf(element);
      return element;
    });
    list.append(...elements);
    const dropped = model.dropped();
    note.hidden = dropped === 0;
    if (dropped > 0) note.textContent = phrases.earlierLines(formatCount(dropped));
    if (isFollowing) pane.scrollTop = pane.scrollHeight;
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(() => requestAnimationFrame(render), mayRenderAtMs - performance.now());
  }

  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { file = '', line, column } = target.dataset;
    onPlace({ file, line: Number(line), column: column === undefined ? null : Number(column) });
  });

  return {
    append(source, text) {
      model.append(source, text);
      schedule();
    },
    clear(names) {
      files = names;
      model.clear();
      schedule();
    },
  };
}

function sourceOf(element: Element | null): Source | undefined {
  if (element === null) return undefined;
  return element.classList.contains('stderr')
    ? 'stderr'
    : element.classList.contains('compiler')
      ? 'compiler'
      : 'stdout';
}

/** `before`: the source of the line before; a screen reader hears of a change alone. */
function elementOf(line: Line, before: Source | undefined, files: readonly string[], phrases: Phrases): HTMLElement {
  const element = make('div', 'line');
  const marked = line.pieces.find(({ source }) => source === 'stderr' || source === 'compiler')?.source;
  if (marked !== undefined) element.classList.add(marked);
  if (marked !== undefined && marked !== before) {
    element.append(make('span', 'unseen', marked === 'stderr' ? phrases.stderrMark : phrases.compilerMark));
  }
  const places = marked === undefined ? [] : placesIn(textOf(line), files);
  let at = 0;
  for (const piece of line.pieces) {
    if (piece.source === 'typed') element.append(make('span', 'unseen', phrases.typedMark));
    element.append(...linked(piece, at, places));
    at += piece.text.length;
  }
  return element;
}

/** The piece, which begins there in its line, with the places that lie in it as buttons. */
function linked(piece: Piece, at: number, places: readonly PlaceInText[]): readonly (HTMLElement | string)[] {
  const within = places.filter(({ start, end }) => start >= at && end <= at + piece.text.length);
  const parts: (HTMLElement | string)[] = [];
  let done = 0;
  for (const { start, end, file, line, column } of within) {
    const link = make('button', `from-${piece.source}`, piece.text.slice(start - at, end - at));
    link.type = 'button';
    link.dataset['file'] = file;
    link.dataset['line'] = String(line);
    if (column !== null) link.dataset['column'] = String(column);
    parts.push(...spanOf(piece, piece.text.slice(done, start - at)), link);
    done = end - at;
  }
  return [...parts, ...spanOf(piece, piece.text.slice(done))];
}

function spanOf({ look, source }: Piece, text: string): readonly (HTMLElement | string)[] {
  if (text === '') return [];
  const classes = source === 'stdout' ? look.classes : [`from-${source}`, ...look.classes];
  if (classes.length === 0 && look.color === null && look.background === null) return [text];
  const span = make('span', classes.join(' '), text);
  if (look.color !== null) span.style.color = look.color;
  if (look.background !== null) span.style.backgroundColor = look.background;
  return [span];
}
