// SECURITY.md names the test behind each boundary; those tests have to be there.

import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import t from 'tap';

const text = await readFile('SECURITY.md', 'utf8');

await t.test('every test that it names is there', async (t) => {
  const named = [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path!);
  t.ok(named.length > 10);
  for (const path of named) t.ok(existsSync(path), path);
});

await t.test('every family of hostile programs that it names has programs, and every family is named', async (t) => {
  const named = new Set([...text.matchAll(/`(\w+)-\*`/g)].map(([, family]) => family!));
  const files = globSync('*/*', { cwd: 'tests/hostile/programs' });
  const families = new Set(files.map((file) => file.split(/[/-]/)[1]!));
  t.same([...named].toSorted(), [...families].toSorted());
});
