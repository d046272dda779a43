// How often starting containers of each image has gone wrong, and until when none of it is tried again.

const firstRetryMs = 250;
const lastRetryMs = 2_000;

export interface StartBackoff {
  /** A start has failed. @returns how often in a row, this one included */
  note(image: string): number;
  /** No start for a while, the longer the more often it has failed; then `onRetry` is called. */
  pause(image: string): void;
  isPaused(image: string): boolean;
  endPause(image: string): void;
  endAllPauses(): void;
  /** A start has succeeded. */
  forget(image: string): void;
}

interface Trouble {
  failures: number;
  /** set while paused */
  retryTimer: NodeJS.Timeout | undefined;
}

export function createStartBackoff(onRetry: () => void): StartBackoff {
  const troubles = new Map<string, Trouble>();

  function endPause(image: string): void {
    const trouble = troubles.get(image);
    if (trouble === undefined) return;
    clearTimeout(trouble.retryTimer);
    trouble.retryTimer = undefined;
  }

  return {
    note(image) {
      const trouble = troubles.get(image) ?? { failures: 0, retryTimer: undefined };
      trouble.failures += 1;
      troubles.set(image, trouble);
      return trouble.failures;
    },
    pause(image) {
      const trouble = troubles.get(image);
      if (trouble === undefined || trouble.retryTimer !== undefined) return;
      const pauseMs = Math.min(firstRetryMs * 2 ** Math.max(0, trouble.failures - 2), lastRetryMs);
      trouble.retryTimer = setTimeout(() => {
        trouble.retryTimer = undefined;
        onRetry();
      }, pauseMs);
    },
    isPaused: (image) => troubles.get(image)?.retryTimer !== undefined,
    endPause,
    endAllPauses() {
      for (const image of troubles.keys()) endPause(image);
    },
    forget(image) {
      endPause(image);
      troubles.delete(image);
    },
  };
}
