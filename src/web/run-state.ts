// What is known of a run, from the events that came.

import type { RunEventMessage } from '../api/run.ts';

export type Ending = Omit<Extract<RunEventMessage, { type: 'ended' }>, 'type' | 'seq'>;

/** An event of the server, or of the connection. */
export type RunNews =
  | RunEventMessage
  /** the page asks for a run */
  | { readonly type: 'asked'; readonly mode: RunState['mode'] }
  /** the run goes on without input, because WebSockets do not work here */
  | { readonly type: 'one_way' }
  | { readonly type: 'connection'; readonly isUp: boolean }
  /** the server wants a key, or another one */
  | { readonly type: 'key_needed' };

export interface RunState {
  readonly mode: 'run' | 'tests' | 'unit';
  readonly phase: 'idle' | 'asked' | 'starting' | 'queued' | 'compiling' | 'running' | 'ended' | 'failed';
  /** place in the queue; 1 is next */
  readonly position: number | null;
  readonly ending: Ending | null;
  /** of the tests that have ended so far; one that was skipped has not passed */
  readonly tests: { readonly passed: number; readonly count: number };
  readonly failure: { readonly code: string; readonly message: string; readonly retryAfterS: number | null } | null;
  readonly isConnected: boolean;
  readonly canType: boolean;
}

export const idle: RunState = {
  mode: 'run',
  phase: 'idle',
  position: null,
  ending: null,
  tests: { passed: 0, count: 0 },
  failure: null,
  isConnected: true,
  canType: true,
};

export const isGoingOn = ({ phase }: RunState): boolean => !['idle', 'ended', 'failed'].includes(phase);

export function afterNews(state: RunState, news: RunNews): RunState {
  switch (news.type) {
    case 'asked':
      return { ...idle, phase: 'asked', mode: news.mode };
    case 'one_way':
      return { ...state, canType: false };
    case 'connection':
      return { ...state, isConnected: news.isUp };
    case 'state':
      return { ...state, phase: news.state, position: news.position ?? null };
    case 'output':
      // Output comes while a program runs, also that of an earlier run, which has no states.
      return state.phase === 'running' ? state : { ...state, phase: 'running', position: null };
    case 'test':
      return afterTest(state, news.entry.result === 'passed');
    case 'unit':
      return afterTest(state, news.result === 'passed');
    case 'ended': {
      const { type: _type, seq: _seq, ...ending } = news;
      return { ...state, phase: 'ended', position: null, ending, isConnected: true };
    }
    case 'error': {
      const { code, message, retry_after: retryAfterS = null } = news;
      return { ...state, phase: 'failed', position: null, failure: { code, message, retryAfterS }, isConnected: true };
    }
    case 'key_needed':
      return idle;
    default:
      return news satisfies never;
  }
}

function afterTest(state: RunState, isGood: boolean): RunState {
  const { passed, count } = state.tests;
  return { ...state, phase: 'running', position: null, tests: { passed: passed + (isGood ? 1 : 0), count: count + 1 } };
}
