// Counts the failed starts of each image in a row, and pauses further starts of the image.

const firstRetryMs = 250;
const lastRetryMs = 2_000;

export interface StartBackoff {
  /** Counts a failed start. @returns the number of failures in a row, including this one */
  note(image: string): number;
  /** Pauses the starts of an image, longer after more failures; then `onRetry` is called. */
  pause(image: string): void;
  readonly isPaused: (image: string) => boolean;
  endPause(image: string): void;
  endAllPauses(): void;
  /** Must be called when a start has succeeded. */
  forget(image: string): void;
}

interface ImageBackoff {
  failures: number;
  /** set while paused */
  retryTimer: NodeJS.Timeout | undefined;
}

export function createStartBackoff(onRetry: () => void): StartBackoff {
  const byImage = new Map<string, ImageBackoff>();

  function endPause(image: string): void {
    const backoff = byImage.get(image);
    if (backoff === undefined) return;
    clearTimeout(backoff.retryTimer);
    backoff.retryTimer = undefined;
  }

  return {
    note(image) {
      const backoff = byImage.get(image) ?? { failures: 0, retryTimer: undefined };
      backoff.failures += 1;
      byImage.set(image, backoff);
      return backoff.failures;
    },
    pause(image) {
      const backoff = byImage.get(image);
      if (backoff === undefined || backoff.retryTimer !== undefined) return;
      const pauseMs = Math.min(firstRetryMs * 2 ** Math.max(0, backoff.failures - 2), lastRetryMs);
      backoff.retryTimer = setTimeout(() => {
        backoff.retryTimer = undefined;
        onRetry();
      }, pauseMs);
    },
    isPaused: (image) => byImage.get(image)?.retryTimer !== undefined,
    endPause,
    endAllPauses() {
      for (const image of byImage.keys()) endPause(image);
    },
    forget(image) {
      endPause(image);
      byImage.delete(image);
    },
  };
}
