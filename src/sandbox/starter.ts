// Starts containers and keeps track of failures: the last error, whether a start is slow, and which images are paused.

import { startDeadline } from '../clock.ts';
import type { Places, PooledSandbox } from './places.ts';
import { createStartBackoff, type StartBackoff } from './start-backoff.ts';
import { noSandbox, type Waitlist } from './waitlist.ts';

export interface StarterParts {
  /** Starts one container of an image; leaves no container when it rejects. */
  readonly start: (image: string) => Promise<PooledSandbox>;
  /** called for each container that could not be started or died while warm */
  readonly onFailure: (error: unknown) => void;
}

/** The failures of containers. */
export interface Failures {
  /** Notes that a container could not be started or died while it was warm. */
  note(error: unknown): void;
  /** The number of noted failures. */
  count(): number;
  /** The error of the last attempt to start or remove a container; undefined when it succeeded. */
  last(): unknown;
  setLast(error: unknown): void;
}

export interface Starter {
  /** Takes a place and starts a container. `onStarted` gets the container; resolves when the start has ended. */
  start(image: string, onStarted: (sandbox: PooledSandbox) => void): Promise<void>;
  /** delays the next starts of an image after failures in a row */
  readonly backoff: StartBackoff;
  /** Whether a start that is under way takes much longer than usual. */
  isSlow(): boolean;
}

/** A usual start takes a tenth of this. */
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
        // One failure may be chance. After two in a row, those who waited for this start get the error; those who came
        // later wait for the next start.
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
