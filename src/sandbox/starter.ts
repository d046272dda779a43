// Starts containers, and knows how that goes: what failed last, whether a start is slow, which images get a pause.

import { startDeadline } from '../clock.ts';
import type { Places, PooledSandbox } from './places.ts';
import { createStartBackoff, type StartBackoff } from './start-backoff.ts';
import { noSandbox, type Waitlist } from './waitlist.ts';

export interface StarterParts {
  /** Starts one container of an image; rejects with nothing left behind. */
  readonly start: (image: string) => Promise<PooledSandbox>;
  /** hears of every container that could not be started or died while warm */
  readonly onFailure: (error: unknown) => void;
}

/** What has gone wrong with containers. */
export interface Failures {
  /** A container could not be started, or died while it was warm. */
  note(error: unknown): void;
  /** how many were noted */
  count(): number;
  /** what the last attempt to start or remove a container failed with; undefined when it succeeded */
  last(): unknown;
  setLast(error: unknown): void;
}

export interface Starter {
  /** Takes a place and starts a container. `onStarted` gets the container; resolves when the start has ended. */
  start(image: string, onStarted: (sandbox: PooledSandbox) => void): Promise<void>;
  /** after failures in a row: those starts that would come next have to wait */
  readonly backoff: StartBackoff;
  /** Whether a start that is under way takes much longer than starts do. */
  isSlow(): boolean;
}

/** A start takes a tenth of this. */
const slowStartMs = 1_500;

export function createFailures(onFailure: (error: unknown) => void): Failures {
  let count = 0;
  let last: unknown;
  return {
    note(error) {
      count += 1;
      onFailure(error);
    },
    count: () => count,
    last: () => last,
    setLast(error) {
      last = error;
    },
  };
}

/** `onRetry` is called when the pause of an image is over. */
export function createStarter(
  start: StarterParts['start'],
  { places, waitlist, failures, onRetry }: StarterSurroundings,
): Starter {
  const backoff = createStartBackoff(onRetry);

  return {
    backoff,
    isSlow: () => [...places.starts()].some(({ isSlow }) => isSlow),
    async start(image, onStarted) {
      const place = places.begin(image);
      const stopClock = startDeadline(slowStartMs, () => {
        place.isSlow = true;
      });
      const waitedForIt = waitlist.all().filter((waiter) => waiter.image === image);
      try {
        const sandbox = await start(image).finally(stopClock);
        places.end(place);
        backoff.forget(image);
        failures.setLast(undefined);
        onStarted(sandbox);
      } catch (error) {
        places.end(place);
        failures.setLast(error);
        failures.note(error);
        // Once may be chance. Twice in a row: those who have waited for it learn it now, those who came later find out if
        // it is over.
        if (backoff.note(image) === 1) return;
        waitlist.refuse(waitedForIt, noSandbox(error));
        backoff.pause(image);
      }
    },
  };
}

interface StarterSurroundings {
  readonly places: Places;
  readonly waitlist: Waitlist;
  readonly failures: Failures;
  readonly onRetry: () => void;
}
