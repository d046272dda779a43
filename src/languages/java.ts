// Java: compiled by javac, run on the JVM.

import { mib } from '../sizes.ts';
import { compilerMemoryBytes, compileScript, mebibytes, type Language } from './language.ts';

const noDump = '/the-heap-is-full';

/** The JVM itself must have room beside a stack that is full, so that this is an error of the program. It takes 1 GB at most. */
function stackMebibytes(limit: number): number {
  const most = Math.min(1024, Math.max(0.75 * limit - 28, limit / 16));
  return Math.max(1, Math.floor(most));
}

export const java: Language = {
  name: 'java',
  aliases: ['java21', 'openjdk'],
  image: 'java',
  fileName: 'Main.java',
  extensions: ['.java'],
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run: (memoryBytes) => ({
    argv: [
      '/usr/lib/ll-solution-runner/jre/bin/java',
      // The rest of the memory is for the JVM itself: classes, compilers, stacks. Most of the heap is the old
      // generation, so that one array may fill it.
      `-Xmx${Math.max(8, Math.floor(mebibytes(memoryBytes) * 0.875) - 24)}m`,
      '-XX:NewRatio=6',
      `-Xss${stackMebibytes(mebibytes(memoryBytes))}m`,
      // With a reserved zone the JVM would look at every frame after an overflow, which takes four times the stack's memory.
      '-XX:StackReservedPages=0',
      '-XX:+UseSerialGC',
      '-XX:-UsePerfData',
      // Otherwise the JVM's warnings would appear in the program's output.
      '-Xlog:disable',
      '-Xlog:all=warning:stderr',
      '-DONLINE_JUDGE=true',
      '-XX:+DisplayVMOutputToStderr',
      // Makes the JVM itself say that its heap is full. The dump cannot be written: the root is read-only.
      '-XX:+HeapDumpOnOutOfMemoryError',
      `-XX:HeapDumpPath=${noDump}`,
      // The compile step names the main class in the jar.
      '-jar',
      '/proc/self/fd/3',
    ],
  }),
  defaultMemoryBytes: 256 * mib,
  version: { argv: ['/usr/lib/ll-solution-runner/jre/bin/java', '--version'] },
  compileErrorLines: [/\berror: /],
  runtimeErrorLines: [/^Exception in thread |^java\.lang\.OutOfMemoryError\b|^Error: /],
  allocationError: /\bjava\.lang\.OutOfMemoryError\b/,
  fullHeap: {
    end: 'exited',
    // A pool of threads throws an error of its own, without words, for that of its thread.
    line: /\bjava\.lang\.OutOfMemoryError(?:$|: (?:Java heap space|GC overhead limit exceeded)$)/,
    mark: new RegExp(
      `^java\\.lang\\.OutOfMemoryError: (?:Java heap space|GC overhead limit exceeded)\\nDumping heap to ${noDump} `,
      'm',
    ),
  },
  canary:
    'import java.util.Scanner;\n\npublic class Main {\n    public static void main(String[] args) {\n' +
    '        var in = new Scanner(System.in);\n        System.out.println(in.nextInt() + in.nextInt());\n    }\n}\n',
};
