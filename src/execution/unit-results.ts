// The results of the tests that a program holds. Its runner (sandbox-image/python/unit.py and its like) writes them to
// descriptor 4, a line of JSON each: {"start": NAME} when a test starts, and {"name", "result", "message"} when it has
// ended. The program can write there, too. So whatever does not fit is left out, and no line is an error.

import { StringDecoder } from 'node:string_decoder';
import { firstBytes, firstCharacters } from '../text.ts';
import type { LiveEnding } from './live-ending.ts';

export const mostUnits = 1000;
export const mostUnitNameCharacters = 300;
export const mostUnitMessageBytes = 8 * 1024;
/** A program that writes more lines than this writes no results. */
const mostLines = 10 * mostUnits;

const outcomes = ['passed', 'failed', 'skipped', 'error'] as const;

export interface UnitResult {
  /** as the runner names the test, at most 300 characters */
  readonly name: string;
  readonly result: (typeof outcomes)[number];
  /** at most 8 KiB of UTF-8; null when there is nothing to say */
  readonly message: string | null;
  /** how the program ended, when that was before the test did; `result` is then `error` */
  readonly cutBy?: LiveEnding;
}

export interface UnitResults {
  /** Returns the results that the bytes complete, in the order in which the tests ended. */
  add(bytes: Uint8Array): readonly UnitResult[];
  /** Returns the results of the tests that had not ended when the program did, the one that started last first. */
  end(ending: LiveEnding): readonly UnitResult[];
  /** Returns all results, at most 1,000, and whether there were more. */
  all(): { readonly results: readonly UnitResult[]; readonly isCut: boolean };
}

export function createUnitResults(): UnitResults {
  const decoder = new StringDecoder('utf8');
  const running: string[] = [];
  const kept: UnitResult[] = [];
  let open = '';
  let lines = 0;
  let isCut = false;

  function keep(results: readonly UnitResult[]): readonly UnitResult[] {
    const first = results.slice(0, mostUnits - kept.length);
    isCut ||= first.length < results.length;
    kept.push(...first);
    return first;
  }

  function take(line: string): readonly UnitResult[] {
    lines += 1;
    isCut ||= lines > mostLines;
    if (lines > mostLines) return [];
    const fields = fieldsOf(line);
    const started = textOf(fields['start']);
    if (started !== null && running.length < mostUnits) running.push(nameOf(started));
    const result = resultOf(fields);
    if (result === null) return [];
    const at = running.lastIndexOf(result.name);
    if (at !== -1) running.splice(at, 1);
    return [result];
  }

  return {
    add(bytes) {
      const whole = decoder.write(Buffer.from(bytes)).split('\n');
      whole[0] = open + (whole[0] ?? '');
      open = whole.pop() ?? '';
      return keep(whole.flatMap(take));
    },
    end: (cutBy) =>
      keep(
        running
          .splice(0)
          .toReversed()
          .map((name) => ({ name, result: 'error', message: null, cutBy })),
      ),
    all: () => ({ results: kept, isCut }),
  };
}

function nameOf(text: string): string {
  return firstCharacters(text.toWellFormed(), mostUnitNameCharacters);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Null for a line that has no result. */
function resultOf(fields: Readonly<Record<string, unknown>>): UnitResult | null {
  const name = textOf(fields['name']);
  const result = outcomes.find((one) => one === fields['result']);
  if (name === null || result === undefined) return null;
  const message = textOf(fields['message']);
  return {
    name: nameOf(name),
    result,
    message: message === null ? null : firstBytes(message.toWellFormed(), mostUnitMessageBytes),
  };
}

/** Empty for a line that is no object. */
function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
