// The programs in all languages but Python, which the honest submissions beside them are in.
//
// Alone: it compares the host before and after.

import { judgeHostilePrograms } from './suite.ts';

await judgeHostilePrograms({ c: 35, cpp: 6, go: 10, java: 10, javascript: 8 });
