// C: compiled by gcc.

import { compiledProgram, compilerMemoryBytes, compileScript, type Language } from './language.ts';

export const c: Language = {
  name: 'c',
  aliases: ['c17', 'gcc'],
  image: 'c',
  fileName: 'main.c',
  extensions: ['.c'],
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run: compiledProgram,
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/gcc', '-dumpfullversion'] },
  compileErrorLines: [/\berror: |\bundefined reference to /],
  runtimeErrorLines: [],
  allocationError: null,
  canary: '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }\n',
};
