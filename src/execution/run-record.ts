// What came of a live run: its output in the order in which it was read, how it ended and what it used. It can be shown
// again without the program.

import { StringDecoder } from 'node:string_decoder';
import type { LiveReport, LiveScript } from './live.ts';
import { liveEndingOf, type LiveEnding } from './live-ending.ts';
import type { TextStream } from './process.ts';
import type { UnitResult } from './unit-results.ts';

/** The text of one or more chunks of one stream; bytes that are not UTF-8 became U+FFFD. */
export interface OutputText {
  readonly stream: TextStream;
  readonly text: string;
}

/** How a run ended; `judged`: each of its tests has a verdict. */
export type RunEnding = LiveEnding | { readonly kind: 'judged' };

export interface RunRecord {
  readonly output: readonly OutputText[];
  readonly ending: RunEnding;
  /** the compiler's words, which may be warnings; at most 8 KiB */
  readonly compileOutput: string;
  /** null when no process was started */
  readonly usage: { readonly cpuTimeMs: number; readonly wallTimeMs: number; readonly peakMemoryBytes: number } | null;
  /** whether the program wrote more than was kept */
  readonly truncated: { readonly stdout: boolean; readonly stderr: boolean };
  /** of a run of tests: their results in the order in which they ended, and whether there were more */
  readonly units: { readonly results: readonly UnitResult[]; readonly isCut: boolean } | null;
}

export interface Recorder {
  /** Keeps bytes of a stream, and returns the text that they complete; empty when they end within a character. */
  add(stream: TextStream, bytes: Uint8Array): string;
  /** Returns the text of characters that never were completed. Call it once, after the last chunk. */
  rest(): readonly OutputText[];
  /** @throws JudgeError `starved` when the machine was too busy to run the program */
  record(report: LiveReport, script: LiveScript): Omit<RunRecord, 'units'> & { readonly ending: LiveEnding };
}

/** of stderr: where a runtime says that its memory is full */
const lastWordsBytes = 64 * 1024;

export function createRecorder(): Recorder {
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  const kept = { stdout: 0, stderr: 0 };
  const output: { stream: TextStream; text: string }[] = [];
  let lastWords: Uint8Array = new Uint8Array();

  /** Texts of one stream that follow each other become one. */
  function keep(stream: TextStream, text: string): void {
    const last = output.at(-1);
    if (last?.stream === stream) last.text += text;
    else if (text !== '') output.push({ stream, text });
  }

  return {
    add(stream, bytes) {
      kept[stream] += bytes.length;
      if (stream === 'stderr') lastWords = Buffer.concat([lastWords, bytes]).subarray(-lastWordsBytes);
      const text = decoders[stream].write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
      keep(stream, text);
      return text;
    },
    rest() {
      const ends = (['stdout', 'stderr'] as const).map((stream) => ({ stream, text: decoders[stream].end() }));
      for (const { stream, text } of ends) keep(stream, text);
      return ends.filter(({ text }) => text !== '');
    },
    record(report, script) {
      const { outcome } = report;
      return {
        output,
        ending: liveEndingOf(report, lastWords, script),
        compileOutput: report.compileOutput,
        usage: outcome === null ? null : outcome.usage,
        truncated: {
          stdout: (outcome?.stdoutBytes ?? 0) > kept.stdout,
          stderr: (outcome?.stderrBytes ?? 0) > kept.stderr,
        },
      };
    },
  };
}

/** Whether the same program would end so again: a limit or a stop says more about the machine and the person. */
export function isRepeatable({ ending }: RunRecord): boolean {
  switch (ending.kind) {
    case 'exited':
      return true;
    case 'compilation':
      return ending.failure.kind === 'rejected';
    case 'signaled':
    case 'memory':
    case 'output':
    case 'time':
    case 'wall_time':
    case 'stopped':
    case 'judged':
      return false;
    default:
      return ending satisfies never;
  }
}
