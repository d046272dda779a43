// C++: compiled by g++.

import { compileBy, compiledProgram, compilerMemoryBytes, type Language, type Variant } from './language.ts';

/** `draft` is what compilers called the standard before it had a year. */
const variant = (year: string, draft: string): Variant => ({
  name: `cpp${year}`,
  aliases: [`c++${year}`, `gnu++${year}`, `g++${year}`, `c++${draft}`, `gnu++${draft}`],
  compile: compileBy(`gnu++${year}`),
});

const { aliases: own, ...cpp20 } = variant('20', '2a');

export const cpp: Language = {
  name: 'cpp',
  aliases: ['c++', 'g++', 'cxx', 'cc', cpp20.name, ...own],
  variants: [variant('11', '0x'), variant('14', '1y'), variant('17', '1z'), variant('23', '2b')],
  image: 'cpp',
  fileName: 'main.cpp',
  extensions: ['.cpp', '.cc', '.cxx', '.c++', '.C'],
  compile: cpp20.compile,
  compileMemoryBytes: compilerMemoryBytes,
  run: compiledProgram,
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/g++', '-dumpfullversion'] },
  compileErrorLines: [/\berror: (?!ld returned )|\b(?:undefined reference to|multiple definition of) /],
  runtimeErrorLines: [],
  allocationError: /\bstd::bad_alloc\b|\bstd::bad_array_new_length\b/,
  fullHeap: null,
  canary: '#include <bits/stdc++.h>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << "\\n"; }\n',
};
