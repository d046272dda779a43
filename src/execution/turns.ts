// The queue behind p-queue. Owners take turns, and the tasks of one owner are first come, first served. A task that
// needs several slots has as many entries; its owner's turn lasts until all of them are taken.

import type { Queue, QueueAddOptions } from 'p-queue';
import type { Owner } from './holdings.ts';

type RunFunction = () => Promise<unknown>;

/** Whose entry it is; the entries of one task have one `id`. */
export interface TurnOptions extends QueueAddOptions {
  readonly id?: string;
  readonly owner?: Owner;
}

interface WaitingTask {
  readonly id: string;
  readonly entries: RunFunction[];
}

export interface Turns {
  /** for the option `queueClass` of one p-queue */
  readonly queueClass: new () => Queue<RunFunction, TurnOptions>;
  /** the ids of the waiting tasks in the order of their turns, as it is now */
  inOrder(): Iterable<string>;
}

export function createTurns(): Turns {
  /** The owner whose turn it is comes first. */
  const lists = new Map<Owner, Map<string, WaitingTask>>();

  let entries = 0;

  function remove(owner: Owner, id: string): void {
    const list = lists.get(owner);
    entries -= list?.get(id)?.entries.length ?? 0;
    list?.delete(id);
    if (list?.size === 0) lists.delete(owner);
  }

  class TurnQueue implements Queue<RunFunction, TurnOptions> {
    get size(): number {
      return entries;
    }

    enqueue(run: RunFunction, { id = '', owner = null }: Partial<TurnOptions> = {}): void {
      const list = lists.get(owner) ?? new Map<string, WaitingTask>();
      const task = list.get(id) ?? { id, entries: [] };
      task.entries.push(run);
      entries += 1;
      list.set(id, task);
      lists.set(owner, list);
    }

    dequeue(): RunFunction | undefined {
      const [turn] = lists;
      if (turn === undefined) return undefined;
      const [owner, list] = turn;
      const [task] = list.values();
      const run = task?.entries.shift();
      entries -= 1;
      if (task === undefined || task.entries.length > 0) return run;
      remove(owner, task.id);
      // The next turn is another owner's.
      if (lists.delete(owner)) lists.set(owner, list);
      return run;
    }

    remove(id: string): void {
      for (const owner of lists.keys()) remove(owner, id);
    }

    filter(): RunFunction[] {
      return [...lists.values()].flatMap((list) => [...list.values()].flatMap((task) => task.entries));
    }

    setPriority(): never {
      throw new Error('owners take turns: there are no priorities');
    }
  }

  return {
    queueClass: TurnQueue,
    *inOrder() {
      let rest = [...lists.values()].map((list) => list.keys());
      while (rest.length > 0) {
        const round = rest.map((ids) => ({ ids, next: ids.next() })).filter(({ next }) => next.done !== true);
        for (const { next } of round) if (next.done !== true) yield next.value;
        rest = round.map(({ ids }) => ids);
      }
    },
  };
}
