// C: compiled by gcc.

import { compileBy, compiledProgram, compilerMemoryBytes, type Language } from './language.ts';

const returnedNothing = 'main returned no value';

export const c: Language = {
  name: 'c',
  aliases: ['c17', 'c18', 'gnu17', 'gnu18', 'gcc'],
  variants: [
    { name: 'c99', aliases: ['gnu99'], compile: compileBy('gnu99') },
    { name: 'c11', aliases: ['gnu11'], compile: compileBy('gnu11') },
    { name: 'c23', aliases: ['c2x', 'gnu23', 'gnu2x'], compile: compileBy('gnu23') },
  ],
  image: 'c',
  fileName: 'main.c',
  extensions: ['.c'],
  compile: compileBy('gnu17'),
  compileMemoryBytes: compilerMemoryBytes,
  run: compiledProgram,
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/gcc', '-dumpfullversion'] },
  compileErrorLines: [/\berror: (?!ld returned )|\b(?:undefined reference to|multiple definition of) /],
  runtimeErrorLines: [],
  exitCodeWarnings: [
    // The second line is the program's own: a `main` of type `long` returns a value.
    { words: /return type of ‘main’ is not ‘int’.*\n *\d+ \| *(?:void )? *main\b/, meaning: returnedNothing },
    {
      words: /: In function ‘main’:\n(?:(?!.*: In function ).*\n)*?.*‘return’ with no value/,
      meaning: returnedNothing,
    },
  ],
  allocationError: null,
  fullHeap: null,
  canary: '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }\n',
};
