// Holds the cap: every container has a place, whether it is being started, warm, leased or being removed. A place is
// taken before the engine is asked for a container, and is free when the engine no longer knows the container. So the
// cap holds at any moment.

import { startDeadline } from '../clock.ts';
import type { DockerSandbox } from './docker-sandbox.ts';
import { removalPatienceMs } from './removals.ts';

export interface PooledSandbox extends DockerSandbox {
  readonly image: string;
}

/** A container that is being started. */
export interface Start {
  readonly image: string;
  /** whether this start takes much longer than usual */
  isSlow: boolean;
}

export interface PoolCounts {
  readonly starting: number;
  readonly warm: number;
  readonly leased: number;
  readonly removing: number;
}

type State = 'warm' | 'leased' | 'removing';

export interface Places {
  begin(image: string): Start;
  /** Ends a start, whether it succeeded or failed. After a success the caller must `move` the container at once. */
  end(start: Start): void;
  /** Moves a container, known or new, into this state; `gone` frees its place. */
  move(sandbox: PooledSandbox, to: State | 'gone'): void;
  isWarm(sandbox: PooledSandbox): boolean;
  starts(): ReadonlySet<Start>;
  /** The warm containers, beginning with the oldest. */
  warm(): readonly PooledSandbox[];
  counts(): PoolCounts;
  isFull(): boolean;
  /** Whether containers whose removal takes much longer than usual hold all places. */
  isBlocked(): boolean;
  /** Whether that has lasted so long that waiting is in vain. */
  isStuck(): boolean;
  isEmpty(): boolean;
}

/** A usual removal takes a tenth of this. */
const slowRemovalMs = 1_500;
/** By now a container that cannot be removed is lost, and its place free, unless as many are lost as may be. */
const stuckRemovalMs = removalPatienceMs + 1_000;

/** `onStuck` is called when the places become stuck. */
export function createPlaces(capacity: number, onStuck: () => void): Places {
  const starts = new Set<Start>();
  const states = new Map<PooledSandbox, State>();
  const slowRemovals = countRemovalsAfter(slowRemovalMs);
  const stuckRemovals = countRemovalsAfter(stuckRemovalMs, (count) => {
    if (count === capacity) onStuck();
  });
  const inState = (state: State): readonly PooledSandbox[] =>
    [...states].filter(([, its]) => its === state).map(([sandbox]) => sandbox);
  const taken = (): number => starts.size + states.size;

  return {
    begin(image) {
      const start = { image, isSlow: false };
      starts.add(start);
      return start;
    },
    end: (start) => void starts.delete(start),
    move(sandbox, to) {
      if (to === 'removing') {
        slowRemovals.begin(sandbox);
        stuckRemovals.begin(sandbox);
      }
      if (to === 'gone') {
        slowRemovals.end(sandbox);
        stuckRemovals.end(sandbox);
        states.delete(sandbox);
      } else {
        states.set(sandbox, to);
      }
    },
    isWarm: (sandbox) => states.get(sandbox) === 'warm',
    starts: () => starts,
    warm: () => inState('warm'),
    counts: () => ({
      leased: inState('leased').length,
      removing: inState('removing').length,
      starting: starts.size,
      warm: inState('warm').length,
    }),
    isFull: () => taken() >= capacity,
    isBlocked: () => slowRemovals.count() >= capacity,
    isStuck: () => stuckRemovals.count() >= capacity,
    isEmpty: () => taken() === 0,
  };
}

/** Counts the removals that have lasted so long. `onLate` is called with the count when it grows. */
function countRemovalsAfter(lateMs: number, onLate: (count: number) => void = () => undefined) {
  const clocks = new Map<PooledSandbox, { isLate: boolean; readonly stop: () => void }>();
  const count = (): number => [...clocks.values()].filter(({ isLate }) => isLate).length;
  return {
    begin(sandbox: PooledSandbox) {
      const stop = startDeadline(lateMs, () => {
        clock.isLate = true;
        onLate(count());
      });
      const clock = { isLate: false, stop };
      clocks.set(sandbox, clock);
    },
    end(sandbox: PooledSandbox) {
      clocks.get(sandbox)?.stop();
      clocks.delete(sandbox);
    },
    count,
  };
}
