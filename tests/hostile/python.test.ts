// The programs in Python.
//
// Alone: it compares the host before and after.

import { judgeHostilePrograms } from './suite.ts';

await judgeHostilePrograms({ python: 180 });
