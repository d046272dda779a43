// What is being done and for how long, drawn on a terminal and nowhere else.

import ora from 'ora';

export interface Progress {
  /** Says what is being done from now on. */
  phase(text: string): void;
  /** Writes a line that stays. */
  note(line: string): void;
  /** Wipes it off. */
  stop(): void;
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  // On a terminal without a size every line is taken to be endlessly long.
  const canDraw = stream.isTTY && stream.columns > 0;
  let startedAt = performance.now();
  const spinner = ora({
    stream,
    isEnabled: canDraw,
    isSilent: !canDraw,
    color: canDraw && stream.hasColors() ? 'cyan' : false,
    // Or Ctrl-C would not come as a signal.
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
