// Runs of every mode, as the routes of the playground start, find and show them.

import type { RunBody } from '../../api/run.ts';
import type { RunEvents } from '../../execution/events.ts';
import type { Owner } from '../../execution/holdings.ts';
import type { BrokeredRun, RunBroker } from '../../execution/run-broker.ts';
import type { RunRecord } from '../../execution/run-record.ts';
import type { ShownEvent } from '../../execution/shown-event.ts';
import type { TestEvent, TestRecord, TestRuns } from '../../judging/test-runs.ts';
import { toOrder, type RunLimits } from './run-request.ts';
import { toTestOrder } from './test-request.ts';

/** An event of a run in any mode. */
export type ModeEvent = ShownEvent | TestEvent;

export interface ShownRun extends Omit<BrokeredRun, 'events' | 'ended'> {
  readonly events: Pick<RunEvents<ModeEvent>, 'read'>;
  readonly ended: Promise<RunRecord | TestRecord>;
}

export interface ModeParts {
  readonly limits: RunLimits;
  readonly runs: RunBroker;
  readonly testRuns: TestRuns;
}

/** Returns what starts the run. @throws JudgeError when the body asks for what cannot be */
export function prepareRun(
  body: RunBody,
  { limits, runs, testRuns }: ModeParts,
  owner: Owner,
  isInteractive = false,
): () => Promise<ShownRun> {
  if (body.mode === 'tests') {
    const order = toTestOrder(body, limits, owner, isInteractive);
    return async () => testRuns.start(order);
  }
  const order = toOrder(body, limits, owner, isInteractive);
  return async () => runs.start(order);
}

/** A run that goes on, or has ended a short while ago. */
export function findRun(name: string, { runs, testRuns }: ModeParts): ShownRun | undefined {
  return runs.find(name) ?? testRuns.find(name);
}
