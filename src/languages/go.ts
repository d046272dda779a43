// Go: compiled by its own compiler and linker.

import { goFormatter } from './go-formatter.ts';
import {
  compileBy,
  compiledProgram,
  compilerMemoryBytes,
  compileScript,
  mebibytes,
  type Language,
} from './language.ts';

const run: Language['run'] = (memoryBytes) => ({
  ...compiledProgram(),
  // The garbage collector works harder near this value; Go does not enforce it as a limit.
  environment: { GOMEMLIMIT: `${Math.floor(0.8 * mebibytes(memoryBytes))}MiB` },
});

export const go: Language = {
  name: 'go',
  aliases: ['golang'],
  image: 'go',
  fileName: 'main.go',
  extensions: ['.go'],
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run,
  unit: { compile: compileBy('-unit'), run },
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/lib/go/compile', '-V'] },
  compileErrorLines: [/^\S.*?\.go:\d+/],
  runtimeErrorLines: [/^(?:panic|fatal error|runtime): /],
  allocationError: /\bout of memory\b/,
  fullHeap: null,
  formatter: goFormatter,
  canary:
    'package main\n\nimport "fmt"\n\nfunc main() {\n\tvar a, b int\n\tfmt.Scan(&a, &b)\n\tfmt.Println(a + b)\n}\n',
};
