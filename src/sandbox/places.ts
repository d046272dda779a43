// The cap: every container that exists has a place, whether it is being made, warm, on loan or on its way out. A place is
// taken before the engine is asked for a container, and free when the engine no longer knows it, so the cap holds at any
// moment.

import type { DockerSandbox } from './docker-sandbox.ts';

export interface PooledSandbox extends DockerSandbox {
  readonly image: string;
}

/** A container that is being made. */
export interface Start {
  readonly image: string;
  /** whether it takes much longer than starts do */
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
  /** The container is there, or could not be made: whoever calls this moves the container at once. */
  end(start: Start): void;
  /** From any state, or from none, into this one; `gone` frees its place. */
  move(sandbox: PooledSandbox, to: State | 'gone'): void;
  isWarm(sandbox: PooledSandbox): boolean;
  starts(): ReadonlySet<Start>;
  /** the oldest first */
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
