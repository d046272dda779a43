// Hostile programs of several files (files/): whatever one does to its files, the next run finds them whole, and nothing
// beside them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { leaseFor, openPool, runLoaded } from '../support/docker.ts';

const { pool, failures } = await openPool(t, { maxContainers: 2, poolSize: 1 });

/** What the next run prints when everything is as it was. */
const honest = `import os, sys
if sys.stdin.read() == 'honest':
    for place, directories, names in sorted(os.walk('.')):
        print(place, oct(os.stat(place).st_mode), os.stat(place).st_uid, sorted(directories))
        for name in sorted(names):
            file = os.path.join(place, name)
            if name != 'main.py': print(file, oct(os.stat(file).st_mode), os.stat(file).st_uid, repr(open(file).read()))
    print(os.listdir('/dev/shm'), os.listxattr('util/words.txt'))
    sys.exit()
`;
const whole = `. 0o41777 0 ['util']
./util 0o41777 0 ['deep']
./util/words.txt 0o100444 0 'one\\n'
./util/deep 0o41777 0 []
./util/deep/io.py 0o100444 0 'x = 1\\n'
[] []
`;
const files = [
  { name: 'util/words.txt', content: Buffer.from('one\n') },
  { name: 'util/deep/io.py', content: Buffer.from('x = 1\n') },
];

const printed: Readonly<Record<string, string>> = {
  'replace-by-links': '',
  'delete-and-overwrite': 'True\n',
  unreadable: '',
  fill: '',
};

for (const [program, output] of Object.entries(printed)) {
  await t.test(program, async (t) => {
    const source = Buffer.concat([
      Buffer.from(honest),
      await readFile(join(import.meta.dirname, 'files', `${program}.py`)),
    ]);
    await using lease = await leaseFor(pool);
    await lease.load({ fileName: 'main.py', source, files });
    for (const turn of ['first', 'second']) {
      const { outcome, stdout, stderr } = await runLoaded(lease);
      t.same([outcome.end, stdout, stderr], [{ kind: 'exited', exitCode: 0 }, output, ''], `the ${turn} time`);
      const next = await runLoaded(lease, { input: 'honest' });
      t.same([next.stdout, next.stderr], [whole, ''], 'the next run');
    }
  });
}

t.same(failures, []);
