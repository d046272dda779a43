import t from 'tap';
import { createUids } from '../../../src/sandbox/uids.ts';

t.test('every user of the range is given out once, first and last included', async (t) => {
  const uids = createUids({ first: 59_000, last: 59_003 });
  t.same([uids.take(), uids.take(), uids.take(), uids.take()], [59_000, 59_001, 59_002, 59_003]);
});

t.test('when all are taken it throws, and goes on once one is given back', async (t) => {
  const uids = createUids({ first: 7, last: 7 });
  t.equal(uids.take(), 7);
  t.throws(() => uids.take(), { message: 'all uids from 7 to 7 are taken' });
  uids.giveBack(7);
  t.equal(uids.take(), 7);
});

t.test('the one that has been free for longest comes first, so that a user rests after use', async (t) => {
  const uids = createUids({ first: 1, last: 3 });
  for (const uid of [uids.take(), uids.take()]) uids.giveBack(uid);
  t.same([uids.take(), uids.take(), uids.take()], [3, 1, 2]);
});

t.test('no user is ever with two at once', async (t) => {
  const uids = createUids({ first: 100, last: 109 });
  const taken = new Set<number>();
  for (let step = 0; step < 1000; step += 1) {
    const isTaking = (step * 7919) % 5 < 3 && taken.size < 10;
    const [held] = taken;
    if (isTaking || held === undefined) {
      const uid = uids.take();
      if (taken.has(uid)) t.fail(`${uid} was given out twice`);
      taken.add(uid);
    } else {
      taken.delete(held);
      uids.giveBack(held);
    }
  }
  t.ok(taken.size <= 10);
});
