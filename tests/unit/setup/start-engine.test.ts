import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { removeStalePidFiles } from '../../../src/setup/start-engine.ts';

const ownProgram = readFileSync('/proc/self/comm', 'utf8').trim();

await t.test('a pid file whose program runs stays', async (t) => {
  const file = join(t.testdir({ pid: `${process.pid}\n` }), 'pid');
  t.same(removeStalePidFiles([[file, ownProgram]]), []);
  t.ok(existsSync(file));
});

await t.test('a pid file is stale when its pid now belongs to another program', async (t) => {
  const file = join(t.testdir({ pid: `${process.pid}` }), 'pid');
  t.same(removeStalePidFiles([[file, 'dockerd']]), [file]);
  t.notOk(existsSync(file));
});

await t.test('a pid file of nobody, or without a number, is stale', async (t) => {
  const directory = t.testdir({ gone: '4194305', empty: '', negative: '-1', text: 'dockerd' });
  const files = ['gone', 'empty', 'negative', 'text'].map((name) => join(directory, name));
  t.same(removeStalePidFiles(files.map((file) => [file, 'dockerd'])), files);
});

await t.test('a pid file that is not there is nothing to remove', async (t) => {
  t.same(removeStalePidFiles([[join(t.testdir({}), 'pid'), 'dockerd']]), []);
});
