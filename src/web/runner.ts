// Runs over the WebSocket, or over POST /api/run where that does not work.

import type { Socket } from './connection.ts';
import { createRunSocket, type OngoingRun, type RunRequest } from './run-socket.ts';
import { runByStream } from './run-stream.ts';
import type { RunNews } from './run-state.ts';

export interface Runner {
  /** Stops the run before. */
  run(request: RunRequest, hear: (news: RunNews) => void): OngoingRun;
}

export interface RunnerParts {
  readonly key: () => string | null;
  readonly open?: () => Socket;
}

const openSocket = (): Socket => new WebSocket(`${location.origin.replace('http', 'ws')}/api/ws`);

export function createRunner({ key, open = openSocket }: RunnerParts): Runner {
  const socket = createRunSocket({ open, key });
  let leaveBefore: (() => void) | null = null;
  return {
    run(request, hear) {
      leaveBefore?.();
      let isLeft = false;
      let ongoing = socket.run(request, hear, () => {
        if (isLeft) return;
        hear({ type: 'one_way' });
        ongoing = runByStream(request, key(), hear);
      });
      const leave = (): void => {
        isLeft = true;
        ongoing.stop();
        ongoing.leave();
      };
      leaveBefore = leave;
      return {
        write: (text) => ongoing.write(text),
        end: () => ongoing.end(),
        stop: () => ongoing.stop(),
        leave,
      };
    },
  };
}
