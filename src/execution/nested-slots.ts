// Slots within slots: work of one kind takes a slot of its own kind first, and then one of all slots. So it cannot take
// more of them than its kind may have.

import type { Slots } from './run.ts';

/** Both slots are held until the task has ended. The places in both queues are told one after the other. */
export function nestedSlots(own: Slots, all: Slots): Slots {
  return {
    run: async (waiting, task) =>
      own.run(waiting, async (answer, ownMs) => {
        const ended = Promise.withResolvers<void>();
        await all.run<void>(waiting, async (started, allMs) => {
          try {
            await task((value) => {
              answer(value);
              started();
            }, ownMs + allMs);
          } finally {
            ended.resolve();
          }
        });
        await ended.promise;
      }),
  };
}
