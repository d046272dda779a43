// Judges each program several times alone and several times among ten, and tells what differs.

import PQueue from 'p-queue';
import type { TestServer } from '../support/server.ts';
import { median } from '../support/statistics.ts';
import { textTable } from '../support/text-table.ts';
import {
  hashCode,
  loopCode,
  stabilityPrograms,
  submissionLimits,
  type Calibration,
  type StabilityProgram,
} from './programs.ts';

export const slots = 10;
const calibrationRuns = 5;
/** How far the median time of a program that watches its clock may be from the one alone. */
const clockedTolerance = 0.15;

interface Measurement {
  readonly verdict: string;
  readonly executionS: number;
}

export interface StabilityRow {
  readonly program: string;
  readonly verdict: string;
  /** seconds, the median */
  readonly aloneS: number;
  readonly amongTenS: number;
  readonly ratio: number;
  /** verdicts that were not the right one */
  readonly wrongAlone: readonly string[];
  readonly wrongAmongTen: readonly string[];
  readonly isStable: boolean;
}

/** On a machine that is idle: how much it does in a second of CPU time. */
export async function calibrate(server: TestServer): Promise<Calibration> {
  async function perSecond(codeOf: (count: string) => string, count: number): Promise<number> {
    const rates: number[] = [];
    for (let run = 0; run < calibrationRuns; run += 1) {
      const empty = await server.judge(codeOf('0'));
      const full = await server.judge(codeOf(String(count)));
      rates.push(count / (full.result.cpu_time - empty.result.cpu_time));
    }
    return median(rates);
  }
  return { loopsPerS: await perSecond(loopCode, 5_000_000), hashesPerS: await perSecond(hashCode, 100) };
}

async function measure(server: TestServer, { code, expectedOutput }: StabilityProgram): Promise<Measurement> {
  const { result } = await server.judge(code, { expected_out: expectedOutput, ...submissionLimits });
  return { verdict: result.verdict, executionS: result.execution_time };
}

/** Fisher and Yates, with a generator that the seed repeats (mulberry32). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed;
  function random(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

/** `names` chooses some of the programs; `onStep` hears how far it is. */
export async function measureStability(
  server: TestServer,
  options: { rounds: number; seed: number; names?: RegExp; onStep?: (done: number, of: number) => void },
): Promise<readonly StabilityRow[]> {
  const { rounds, seed, names = /^/, onStep = () => undefined } = options;
  await server.untilCounts({ running: 0, warm_containers: slots });
  const programs = stabilityPrograms(await calibrate(server)).filter(({ name }) => names.test(name));
  const turns = programs.flatMap((program) => Array.from({ length: rounds }, () => program));
  const alone = new Map(programs.map(({ name }) => [name, [] as Measurement[]]));
  const amongTen = new Map(programs.map(({ name }) => [name, [] as Measurement[]]));
  let done = 0;
  const count = (): void => onStep((done += 1), 2 * turns.length);

  for (const program of shuffled(turns, seed)) {
    alone.get(program.name)!.push(await measure(server, program));
    count();
  }
  // Neighbours keep ten in flight until the last one that counts has ended.
  const crowd = new PQueue({ concurrency: slots });
  const neighbours = shuffled(programs, seed + 1).slice(0, slots - 1);
  await crowd.addAll([
    ...shuffled(turns, seed + 2).map((program) => async () => {
      amongTen.get(program.name)!.push(await measure(server, program));
      count();
    }),
    ...neighbours.map((program) => async () => void (await measure(server, program))),
  ]);
  return programs.map((program) => rowOf(program, alone.get(program.name)!, amongTen.get(program.name)!));
}

function rowOf(
  { name, verdict, isClocked }: StabilityProgram,
  alone: readonly Measurement[],
  amongTen: readonly Measurement[],
): StabilityRow {
  const wrong = (all: readonly Measurement[]): readonly string[] =>
    all.map((one) => one.verdict).filter((one) => one !== verdict);
  const medianS = (all: readonly Measurement[]): number => median(all.map(({ executionS }) => executionS));
  const [aloneS, amongTenS] = [medianS(alone), medianS(amongTen)];
  const ratio = amongTenS / aloneS;
  const [wrongAlone, wrongAmongTen] = [wrong(alone), wrong(amongTen)];
  const isDrifting = isClocked && Math.abs(ratio - 1) > clockedTolerance;
  const isStable = wrongAlone.length + wrongAmongTen.length === 0 && !isDrifting;
  return { program: name, verdict, aloneS, amongTenS, ratio, wrongAlone, wrongAmongTen, isStable };
}

export function tableOf(rows: readonly StabilityRow[]): string {
  const head = ['program', 'verdict', 'alone, s', 'among ten, s', 'ratio', 'wrong alone', 'wrong among ten'];
  const cells = rows.map((row) => [
    `${row.isStable ? ' ' : '!'} ${row.program}`,
    row.verdict,
    row.aloneS.toFixed(3),
    row.amongTenS.toFixed(3),
    row.ratio.toFixed(2),
    wrongText(row.wrongAlone),
    wrongText(row.wrongAmongTen),
  ]);
  return textTable([head, ...cells]);
}

function wrongText(verdicts: readonly string[]): string {
  return verdicts.length === 0 ? '0' : `${verdicts.length}: ${[...new Set(verdicts)].join(', ')}`;
}
