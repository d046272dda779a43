import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { createReaders } from '../../../src/execution/readers.ts';

t.test('a run is given up when the last reader has left; each reader leaves once', async (t) => {
  let calls = 0;
  const readers = createReaders(() => (calls += 1));
  const [one, other] = [readers.join(), readers.join()];
  t.equal(readers.count(), 2);
  one[Symbol.dispose]();
  one[Symbol.dispose]();
  t.equal(calls, 0);
  other[Symbol.dispose]();
  t.equal(calls, 1);
});

t.test('who comes back within the grace finds the run', async (t) => {
  const nobody = Promise.withResolvers<void>();
  let calls = 0;
  const readers = createReaders(() => {
    calls += 1;
    nobody.resolve();
  });
  readers.join(20)[Symbol.dispose]();
  const back = readers.join(20);
  await delay(60); // longer than the grace of who left
  t.equal(calls, 0);
  back[Symbol.dispose]();
  await nobody.promise;
  t.equal(calls, 1);
});
