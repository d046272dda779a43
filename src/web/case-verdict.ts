// The verdict on a test in words.

import type { TestEntry } from './cases.ts';
import type { CasePhrases } from './case-strings.ts';
import type { NumberText } from './status-text.ts';

export interface CaseVerdict {
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'idle' | 'busy';
  readonly icon: string;
  /** time and memory */
  readonly figures: string;
  /** what is known besides the verdict; empty when nothing is */
  readonly detail: string;
}

/** `waiting`: its turn comes; `running`: it is the next to be told of; `cut`: the run ended before it. */
export type CaseState = TestEntry | 'waiting' | 'running' | 'cut';

export function verdictOf(state: CaseState, phrases: CasePhrases, number: NumberText): CaseVerdict {
  const without = { figures: '', detail: '' };
  if (state === 'cut') return { text: phrases.verdicts.not_run, tone: 'idle', icon: '–', ...without };
  if (typeof state === 'string') return { text: phrases[state], tone: 'busy', icon: '…', ...without };
  const { verdict = 'not_run', execution_time: time, memory_usage: memory } = state;
  const isNotRun = verdict === 'not_run';
  return {
    text: phrases.verdicts[verdict],
    tone: verdict === 'accepted' ? 'good' : isNotRun ? 'idle' : 'bad',
    icon: verdict === 'accepted' ? '✓' : isNotRun ? '–' : '✗',
    figures: time === null || memory === null ? '' : phrases.figures(number(time), number(memory)),
    detail: detailOf(state, phrases),
  };
}

/** `runtime error: exit code 1: NameError` says after its first words what the verdict does not. */
function detailOf({ verdict, error, difference }: TestEntry, phrases: CasePhrases): string {
  if (verdict === 'wrong_answer' && difference !== null && difference !== undefined) {
    const { line, column, detail } = difference;
    const place = phrases.firstDifference(String(line), String(column));
    return detail === undefined ? place : `${place} (${detail})`;
  }
  return error === null ? '' : error.slice(error.indexOf(':') + 1).trim();
}
