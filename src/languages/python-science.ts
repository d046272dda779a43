// Python with packages for computing: numpy, sympy and networkx.

import { mib } from '../sizes.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';

export const pythonScience: Language = {
  ...python,
  name: 'python-science',
  aliases: ['numpy', 'python-numpy', 'python3-science'],
  image: 'python-science',
  // A file's extension means Python without packages.
  extensions: [],
  sourceExtensions: python.extensions,
  // The import of all three takes 66 MiB, half of what Python gets.
  defaultMemoryBytes: 256 * mib,
  // numpy has an error of its own for an array that does not fit.
  allocationError: /^(?:MemoryError|numpy\._core\._exceptions\._ArrayMemoryError)\b/,
  canary: 'import numpy\n\nprint(numpy.array(input().split(), dtype=int).sum())\n',
};
