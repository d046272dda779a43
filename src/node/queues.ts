// The queues of a node: one for everything that needs a container, and one before it for the runs of the playground,
// which may have only some of the slots.

import type { Logger } from 'pino';
import type { Config } from '../config/load.ts';
import type { JudgeError } from '../errors.ts';
import { nestedSlots } from '../execution/nested-slots.ts';
import type { Slots } from '../execution/run.ts';
import type { SlotQueue } from '../execution/slots.ts';
import { slotsOf } from './from-config.ts';

export interface Queues {
  readonly slots: SlotQueue;
  /** the slots of the playground, which are some of `slots` */
  readonly playground: Slots;
  /** Fails everything that waits. */
  readonly refuseWaiting: (error: JudgeError) => void;
  /** Refuses new work from now on. */
  readonly drain: () => void;
  /** Resolves when nothing waits or runs. */
  readonly onIdle: () => Promise<void>;
}

export function createQueues(config: Config, log: Logger): Queues {
  const slots = slotsOf(config, log, config.maxContainers);
  const own = slotsOf(config, log, config.playgroundSlots);
  const both = [own, slots];
  return {
    slots,
    playground: nestedSlots(own, slots),
    refuseWaiting: (error) => both.forEach((queue) => queue.refuseWaiting(error)),
    drain: () => both.forEach((queue) => queue.drain()),
    onIdle: async () => void (await Promise.all(both.map(async (queue) => queue.onIdle()))),
  };
}
