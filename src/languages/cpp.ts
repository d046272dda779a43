// C++: compiled by g++.

import { compiledProgram, compilerMemoryBytes, compileScript, type Language } from './language.ts';

export const cpp: Language = {
  name: 'cpp',
  aliases: ['c++', 'c++20', 'cpp20', 'g++', 'cxx'],
  image: 'cpp',
  fileName: 'main.cpp',
  extensions: ['.cpp', '.cc', '.cxx', '.c++', '.C'],
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run: compiledProgram,
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/g++', '-dumpfullversion'] },
  compileErrorLines: [/\berror: |\bundefined reference to /],
  runtimeErrorLines: [],
  allocationError: /\bstd::bad_alloc\b|\bstd::bad_array_new_length\b/,
  canary: '#include <bits/stdc++.h>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << "\\n"; }\n',
};
