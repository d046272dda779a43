// Which test files a run has, and which of them may run beside others. A file says in its first comment what it needs:
//
//   // Alone: why      it measures, or looks at the whole machine: no other file may run meanwhile
//   // Quiet: why      it mostly waits, for seconds that are promised: no file may run meanwhile but such ones
//   // Long: why       `npm test` leaves it out unless sandbox-image/ has changed since it last passed
//
// Every other file disturbs nobody and can be disturbed by nobody: it has users, instances and ports of its own.

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';

export interface TestPlan {
  /** of the folder unit, side by side: they need no images */
  readonly unit: readonly string[];
  readonly sideBySide: readonly string[];
  /** side by side, but with no file of another kind */
  readonly quiet: readonly string[];
  readonly alone: readonly string[];
}

/** In this order they run; other folders come before. Short files come last, so that both lanes end at nearly one time. */
const folderOrder = ['unit', 'hostile', 'e2e', 'integration'];

/** The longest of their kind start first, so that the other lane does not wait for them at the end. */
const startFirst = new Set(['tests/unit/setup/run-tests.test.ts', 'tests/e2e/engine-calls.test.ts']);

/** Files, directories and patterns as test files, in a stable order. `onMissing` hears of a name that names none. */
export function findTestFiles(names: readonly string[], onMissing: (name: string) => void): readonly string[] {
  const found = names.flatMap((name) => {
    const isDirectory = existsSync(name) && statSync(name).isDirectory();
    const matches = globSync(isDirectory ? `${name}/**/*.test.ts` : name).toSorted();
    if (matches.length === 0) onMissing(name);
    return matches;
  });
  return [...new Set(found)].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf(file: string): number {
  return startFirst.has(file) ? -2 : folderOrder.indexOf(kindOf(file));
}

export function planOf(files: readonly string[]): TestPlan {
  const alone = files.filter((file) => needs(file, 'Alone'));
  const quiet = files.filter((file) => needs(file, 'Quiet'));
  const others = files.filter((file) => !alone.includes(file) && !quiet.includes(file));
  const unit = others.filter((file) => kindOf(file) === 'unit');
  return { unit, sideBySide: others.filter((file) => !unit.includes(file)), quiet, alone };
}

export function isLong(file: string): boolean {
  return needs(file, 'Long');
}

/** The folder of tests/ in which a file lies: `unit`. */
function kindOf(file: string): string {
  return /.*(?:^|\/)tests\/(\w+)\//.exec(file)?.[1] ?? '';
}

/** Whether the comment that a file begins with has a line `// Alone: …`. */
function needs(file: string, word: 'Alone' | 'Quiet' | 'Long'): boolean {
  const [comment = ''] = /^(?:\/\/.*\n)*/.exec(readFileSync(file, 'utf8')) ?? [];
  return comment.split('\n').some((line) => line.startsWith(`// ${word}: `));
}
