// Python: compiled and run by CPython.

import type { Language } from './language.ts';

export const python: Language = {
  name: 'python',
  aliases: ['py', 'python3', 'py3', 'cpython'],
  image: 'python',
  fileName: 'main.py',
  extensions: ['.py', '.pyw'],
  compile: { argv: ['/usr/bin/python3', '/usr/lib/ll-solution-runner/compile.pyc'] },
  compileMemoryBytes: null,
  run: (_, fileName = 'main.py') => ({ argv: ['/usr/bin/python3', fileName] }),
  runUnbuffered: (_, fileName = 'main.py') => ({ argv: ['/usr/bin/python3', '-u', fileName] }),
  unit: {
    run: (_, fileName = 'main.py') => ({
      argv: ['/usr/bin/python3', '-u', '/usr/lib/ll-solution-runner/unit.pyc', fileName],
    }),
  },
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/python3', '--version'] },
  compileErrorLines: [],
  runtimeErrorLines: [],
  allocationError: /^MemoryError\b/,
  fullHeap: null,
  readsSourceAsSent: true,
  canary: 'print(sum(map(int, input().split())))\n',
};
