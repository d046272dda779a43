// Holds the cap: every container has a place, whether it is being started, warm, leased or being removed. A place is
// taken before the engine is asked for a container, and is free when the engine no longer knows the container. So the
// cap holds at any moment.

import type { DockerSandbox } from './docker-sandbox.ts';

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
  isEmpty(): boolean;
}

export function createPlaces(capacity: number): Places {
  const starts = new Set<Start>();
  const states = new Map<PooledSandbox, State>();
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
      if (to === 'gone') states.delete(sandbox);
      else states.set(sandbox, to);
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
    isEmpty: () => taken() === 0,
  };
}
