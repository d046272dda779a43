// The list of problems: each leads to its place in the program.

import { byId, make } from './dom.ts';
import type { Place, Problem } from './problems.ts';
import type { Phrases } from './strings.ts';

export interface ProblemListParts {
  readonly phrases: Phrases;
  readonly onPlace: (place: Place) => void;
}

export function createProblemList({ phrases, onPlace }: ProblemListParts) {
  const list = byId('problems', HTMLElement);
  const count = byId('problem-count', HTMLElement);

  function rowOf(problem: Problem, isOfSeveral: boolean): HTMLElement {
    const { file, line, column, severity, message } = problem;
    const row = make('li', '');
    const link = make('button', '');
    link.type = 'button';
    const inFile = phrases.line(column === null ? String(line) : `${line}:${column}`);
    const place = isOfSeveral ? `${file}, ${inFile.toLocaleLowerCase()}` : inFile;
    link.append(make('span', 'place', place), make('span', `message ${severity}`, message));
    link.addEventListener('click', () => onPlace(problem));
    row.append(link);
    return row;
  }

  return {
    /** `files`: how many the program has; with several, each problem names its own. */
    show(problems: readonly Problem[], files: number): void {
      list.replaceChildren(...problems.map((problem) => rowOf(problem, files > 1)));
      count.hidden = problems.length === 0;
      count.textContent = String(problems.length);
      byId('no-problems', HTMLElement).hidden = problems.length > 0;
    },
  };
}
