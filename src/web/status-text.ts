// The state of a run in words.

import type { RunState } from './run-state.ts';
import type { Strings } from './strings.ts';

export interface Status {
  readonly text: string;
  readonly tone: 'idle' | 'busy' | 'good' | 'bad' | 'warn';
  /** what it used, and what must not be overlooked */
  readonly figures: readonly string[];
  /** whether this is the result of an earlier run */
  readonly isCached: boolean;
}

export function statusOf(state: RunState, { texts, phrases, tag }: Strings): Status {
  const number = numbersOf(tag);
  const busy = (text: string): Status => ({
    text,
    tone: 'busy',
    figures: state.canType || state.mode !== 'run' ? [] : [phrases.oneWay],
    isCached: false,
  });
  if (!state.isConnected) return { ...busy(`${phrases.reconnecting}…`), tone: 'warn' };
  switch (state.phase) {
    case 'idle':
      return { text: texts.ready, tone: 'idle', figures: [], isCached: false };
    case 'asked':
    case 'starting':
      return busy(`${phrases.starting}…`);
    case 'queued':
      return busy(phrases.queued(number(state.position ?? 0)));
    case 'compiling':
      return busy(`${phrases.compiling}…`);
    case 'running':
      return busy(phrases.running);
    case 'ended':
      return endedStatus(state, phrases, number);
    case 'failed':
      return failedStatus(state, phrases, number);
    default:
      return state.phase satisfies never;
  }
}

export type NumberText = (value: number) => string;

/** Two digits that count, at most a thousandth. */
export function numbersOf(tag: string): NumberText {
  const small = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const middle = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  return (value) => (Math.abs(value) < 1 ? small : middle).format(value);
}

function endedStatus({ mode, ending, tests }: RunState, phrases: Strings['phrases'], number: NumberText): Status {
  if (ending === null) return { text: '', tone: 'idle', figures: [], isCached: false };
  const { exit_code: exitCode, execution_time: cpu, wall_time: wall, memory_usage: memory, truncated } = ending;
  const isCut = truncated.stdout || truncated.stderr;
  const isGood = ending.ended === 'judged' ? tests.passed === tests.count : exitCode === 0;
  return {
    text:
      mode === 'unit' && ending.ended === 'exited' && tests.count > 0
        ? phrases.cases.passedOf(number(tests.passed), number(tests.count))
        : endText(ending, tests, phrases, number),
    tone: ending.ended === 'stopped' ? 'warn' : isGood ? 'good' : 'bad',
    figures: [
      ...(isCut ? [phrases.truncated] : []),
      ...(cpu === null ? [] : [phrases.cpu(number(cpu))]),
      ...(wall === null ? [] : [phrases.wall(number(wall))]),
      ...(memory === null ? [] : [phrases.memory(number(memory))]),
      ...(ending.cached ? [phrases.cached(number(ending.age ?? 0))] : []),
    ],
    isCached: ending.cached,
  };
}

function endText(
  ending: NonNullable<RunState['ending']>,
  { passed, count }: RunState['tests'],
  phrases: Strings['phrases'],
  number: NumberText,
): string {
  switch (ending.ended) {
    case 'judged':
      return phrases.cases.passedOf(number(passed), number(count));
    case 'exited':
      return phrases.exitCode(number(ending.exit_code ?? 0));
    case 'signaled':
      return phrases.signal(ending.signal ?? '');
    case 'time_limit':
    case 'memory_limit':
    case 'output_limit':
    case 'compile_error':
    case 'stopped':
      return withDetail(phrases[ending.ended], ending.message);
    default:
      return ending.ended satisfies never;
  }
}

function failedStatus({ failure }: RunState, phrases: Strings['phrases'], number: NumberText): Status {
  const { code = '', message = '', retryAfterS = null } = failure ?? {};
  const words: Readonly<Record<string, string>> = {
    connection_lost: phrases.connectionLost,
    message_too_large: phrases.messageTooLarge,
  };
  const reason = words[code] ?? message;
  const figures = retryAfterS === null ? [] : [phrases.retryAfter(number(retryAfterS))];
  return { text: phrases.failed(reason), tone: 'bad', figures, isCached: false };
}

/** `time limit exceeded: wall clock: 60 s` says after its first words what the state does not. */
function withDetail(text: string, message: string | null): string {
  const detail = message?.replace(/^[\w ]+ exceeded(?:: |$)/, '') ?? '';
  return detail === '' ? text : `${text} (${detail})`;
}
