// The programs in Python.

import { judgeHostilePrograms } from './suite.ts';

await judgeHostilePrograms({ python: 180 });
