// Java: compiled by javac, run on the JVM.

import { mib } from '../sizes.ts';
import { compilerMemoryBytes, compileScript, mebibytes, type Language } from './language.ts';

const noDump = '/the-heap-is-full';

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
      // Unwinding the stack after an overflow needs several times as much memory again.
      `-Xss${Math.max(1, Math.min(64, Math.floor(mebibytes(memoryBytes) / 16)))}m`,
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
      '-cp',
      '/proc/self/fd/3',
      'Main',
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
