// The short form of `npm run bench`: every row comes out. How fast it is, is not asked here.
//
// Long: every row has a baseline of its own. Two of the rows are in command.test.ts, which always runs.

import t from 'tap';
import { languages } from '../../src/languages/catalogue.ts';
import { rowNames } from './rows.ts';
import { expectRows } from './smoke.ts';

await t.test('every row comes out, with figures that can be', async (t) => {
  const rows = await expectRows(t, rowNames);
  t.same(
    Object.fromEntries(rows.map(({ name, unit }) => [name, unit])),
    {
      idle_rss: 'MB',
      loaded_rss: 'MB',
      latency_1: 'ms',
      latency_10: 'ms',
      per_test: 'ms',
      linear: 'times',
      stdin_mb: 'ms',
      churn: '/s',
      churn_cli: '/s',
      live_output: 'ms',
      live_answer: 'ms',
      page_python: 'ms',
      page_go: 'ms',
      busy_verdicts: 'verdicts',
      ...Object.fromEntries(
        [...languages.keys()].flatMap((name) => [`${name}_start`, `${name}_test`].map((row) => [row, 'ms'])),
      ),
    },
    'units',
  );
});
