// Shows what the command is doing and for how long, on a terminal only.

import ora from 'ora';

export interface Progress {
  /** Shows what the command does from now on. */
  phase(text: string): void;
  /** Writes a line that stays. */
  note(line: string): void;
  /** Removes what is shown. */
  stop(): void;
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  // On a terminal without a size, ora takes every line to be endlessly long.
  const canDraw = stream.isTTY && stream.columns > 0;
  let startedAt = performance.now();
  const spinner = ora({
    stream,
    isEnabled: canDraw,
    isSilent: !canDraw,
    color: canDraw && stream.hasColors() ? 'cyan' : false,
    // Otherwise Ctrl-C would not arrive as a signal.
    discardStdin: false,
    suffixText: () => `(${((performance.now() - startedAt) / 1000).toFixed(0)} s)`,
  });
  return {
    phase(text) {
      if (text !== spinner.text) startedAt = performance.now();
      spinner.start(text);
    },
    note(line) {
      const wasSpinning = spinner.isSpinning;
      spinner.stop();
      stream.write(`${line}\n`);
      if (wasSpinning) spinner.start();
    },
    stop: () => void spinner.stop(),
  };
}
