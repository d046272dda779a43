// JavaScript: run by Node, from a start-up snapshot where the image has one.

import { mib } from '../sizes.ts';
import { compilerMemoryBytes, mebibytes, type Command, type Language } from './language.ts';

/** MiB: the memory limits for which the image has a start-up snapshot. With other limits Node starts more slowly. */
const snapshotLimits: ReadonlySet<number> = new Set([64, 128, 256, 512, 1024]);

const directory = '/usr/lib/ll-solution-runner';

/** `options` are those of Node; with some, it takes no snapshot. */
function nodeCommand(memoryBytes: number, task: readonly string[], options?: readonly string[]): Command {
  const limit = mebibytes(memoryBytes);
  // The size of the old generation; the rest is for the young generation and for Node itself. By default Node makes the
  // young generation small when memory is small, and then collects all the time.
  const heap = Math.max(8, Math.floor(0.875 * limit) - 48);
  const young = Math.max(1, Math.min(16, Math.floor(limit / 16)));
  // In KiB, half of the memory: Node itself must have room beside a stack that is full.
  const stack = Math.max(32 * 1024, 512 * limit);
  const sizes = [`--stack-size=${stack}`, `--max-old-space-size=${heap}`, `--max-semi-space-size=${young}`];
  const start =
    options === undefined && snapshotLimits.has(limit)
      ? ['--snapshot-blob', `${directory}/start-${limit}.blob`]
      : [...(options ?? []), `${directory}/start.js`];
  return { argv: ['/usr/bin/node', ...sizes, ...start, ...task] };
}

const unitReporter = [`--test-reporter=${directory}/unit.js`, '--test-reporter-destination=stdout'];

export const javascript: Language = {
  name: 'javascript',
  aliases: ['js', 'node', 'nodejs'],
  image: 'javascript',
  fileName: 'main.js',
  extensions: ['.js', '.mjs', '.cjs'],
  compile: nodeCommand(compilerMemoryBytes, ['check']),
  compileMemoryBytes: compilerMemoryBytes,
  run: (memoryBytes, fileName = 'main.js') => nodeCommand(memoryBytes, ['run', fileName]),
  unit: { run: (memoryBytes, fileName = 'main.js') => nodeCommand(memoryBytes, ['unit', fileName], unitReporter) },
  defaultMemoryBytes: 256 * mib,
  version: { argv: ['/usr/bin/node', '--version'] },
  compileErrorLines: [/^[A-Za-z]*Error\b/],
  // The thrown value may not be an Error, and Node prints its version after it.
  runtimeErrorLines: [/^FATAL ERROR: |^[A-Za-z]*Error\b/, /^(?!Node\.js v|\(Use `node )\S/],
  allocationError: /heap out of memory|^FATAL ERROR: .*Allocation failed|^RangeError: Array buffer allocation failed/,
  fullHeap: {
    end: 'signaled',
    // A table that is larger than the engine allows is no full heap.
    line: /^FATAL ERROR: (?!invalid ).*JavaScript heap out of memory/,
    mark: /^<--- Last few GCs --->$/m,
  },
  canary: "console.log(require('fs').readFileSync(0, 'utf8').trim().split(' ').reduce((a, b) => a + +b, 0));\n",
};
