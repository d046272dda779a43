// The runs that one WebSocket follows, by the names that its client gave them.

import type { FastifyBaseLogger } from 'fastify';
import type { ServerMessage } from '../../api/socket.ts';
import { JudgeError } from '../../errors.ts';
import { LaggingReaderError } from '../../execution/events.ts';
import { secondMs } from '../../sizes.ts';
import { errorMessage, messageOf } from './run-view.ts';
import type { ShownRun } from './shown-run.ts';

/** how many runs one socket may follow at once */
export const maxRuns = 8;
/** how long a run goes on after its last reader has gone */
const abandonedAfterMs = 30 * secondMs;

export interface FollowedRuns {
  /** @throws JudgeError when the id is taken or the socket follows as many runs as it may */
  requireRoom(id: string): void;
  /** Sends the events of the run after this number. */
  follow(id: string, run: ShownRun, after: number): void;
  /** @throws JudgeError when no run with this id goes on here */
  require(id: string): ShownRun;
  /** Stops the sending. The runs go on for a while. */
  leave(): void;
}

interface Followed {
  readonly run: ShownRun;
  readonly reading: AbortController;
}

/** `send` resolves when the client has room for the next message. */
export function createFollowedRuns(
  send: (message: ServerMessage) => Promise<void>,
  log: FastifyBaseLogger,
): FollowedRuns {
  const followed = new Map<string, Followed>();

  async function tell(id: string, { run, reading }: Followed, after: number): Promise<void> {
    const presence = run.join(abandonedAfterMs);
    try {
      for await (const event of run.events.read({ after, signal: reading.signal })) {
        await send({ ...messageOf(event, run.ageMs), id });
      }
    } catch (error) {
      if (!(error instanceof LaggingReaderError)) log.error({ err: error }, 'a run could not be told');
      await send({ ...errorMessage(error), id });
    } finally {
      presence[Symbol.dispose]();
    }
  }

  return {
    requireRoom(id) {
      if (followed.has(id)) throw new JudgeError('bad_request', 'id is that of a run that is going on');
      if (followed.size >= maxRuns) throw new JudgeError('bad_request', `${maxRuns} runs at once are enough`);
    },
    follow(id, run, after) {
      const one = { run, reading: new AbortController() };
      followed.set(id, one);
      void tell(id, one, after).finally(() => followed.delete(id));
    },
    require(id) {
      const one = followed.get(id);
      if (one === undefined) throw new JudgeError('bad_request', 'no run with this id is going on here');
      return one.run;
    },
    leave() {
      for (const { reading } of followed.values()) reading.abort();
    },
  };
}
