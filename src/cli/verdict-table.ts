// The verdicts as a table for people and as a document for programs.

import { styleText } from 'node:util';
import Table from 'cli-table3';
import { harmless } from '../text.ts';
import type { AllJudged, Result } from './judge-all.ts';
import type { NamedTest } from './test-files.ts';

type Style = (style: 'green' | 'red', text: string) => string;

/** Colours for a terminal that has some, unless NO_COLOR is set. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  // A stream that is not a terminal has no such method.
  const isColoured = stream.isTTY && stream.hasColors();
  return (style, text) => (isColoured ? styleText(style, text) : text);
}

/** A line for each test with the server's words for its verdict, or the compiler's words; then how many passed. */
export function verdictTable(tests: readonly NamedTest[], { results, compileError }: AllJudged, style: Style): string {
  const body = compileError === null ? tableOf(tests, results, style) : harmlessLines(compileError);
  const passed = results.filter(hasPassed).length;
  const sum = `${passed} of ${results.length} tests passed`;
  return `${body}\n\n${style(passed === results.length ? 'green' : 'red', sum)}\n`;
}

/** The document for `--json`; the keys of a test are the API's. */
export function verdictDocument(tests: readonly NamedTest[], { results, compileError }: AllJudged): object {
  return {
    status: results.every(hasPassed) ? 'success' : 'failure',
    error: compileError,
    tests: results.map((result, index) => ({
      name: tests[index]?.name,
      result: result.result,
      verdict: result.verdict,
      error: result.error,
      difference: result.difference,
      execution_time: result.execution_time,
      memory_usage: result.memory_usage,
      exit_code: result.exit_code,
      signal: result.signal,
    })),
  };
}

export function hasPassed({ result }: Result): boolean {
  return result === 'passed';
}

function tableOf(tests: readonly NamedTest[], results: readonly Result[], style: Style): string {
  const table = new Table({
    head: ['test', 'time', 'memory', 'verdict'],
    colAligns: ['left', 'right', 'right', 'left'],
    chars: noBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  table.push(
    ...results.map((result, index) => [
      harmless(tests[index]?.name ?? ''),
      withUnit(result.execution_time, 3, 's'),
      withUnit(result.memory_usage, 1, 'MiB'),
      hasPassed(result) ? style('green', 'accepted') : style('red', harmless(result.error ?? result.result)),
    ]),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

function withUnit(figure: number | null, digits: number, unit: string): string {
  return figure === null ? '' : `${figure.toFixed(digits)} ${unit}`;
}

function harmlessLines(text: string): string {
  return text.trimEnd().split('\n').map(harmless).join('\n');
}
