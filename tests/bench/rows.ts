// All rows, with their targets, and how each is measured. Some share a measurement.

import { measureStability } from '../stability/measure.ts';
import { measureChurn } from './churn.ts';
import { measureCopiedBytes } from './copied-bytes.ts';
import { measureLanguage } from './languages.ts';
import { measureLive } from './live.ts';
import { measureLinear, measureOneTest, measurePerTest, measureTenTests } from './latency.ts';
import { canMeasurePage, measurePage } from './page.ts';
import type { Place } from './place.ts';
import { makeRow, type Figures, type Row, type RowKind, type Target } from './row.ts';
import { measureServerMemory } from './server-memory.ts';

interface Measurement {
  /** what this machine must have */
  readonly needs?: 'root' | 'chromium';
  readonly kinds: readonly RowKind[];
  /** `names` are those of its rows that were asked for. */
  readonly measure: (place: Place, names: ReadonlySet<string>) => Promise<Readonly<Record<string, Figures>>>;
}

const atMost = (limit: number): Target => ({ of: 'ratio', bound: '<=', limit });
const atLeast = (limit: number): Target => ({ of: 'ratio', bound: '>=', limit });
const valueAtMost = (limit: number): Target => ({ of: 'value', bound: '<=', limit });

function single(kind: RowKind, measure: (place: Place) => Promise<Figures>): Measurement {
  return { kinds: [kind], measure: async (place) => ({ [kind.name]: await measure(place) }) };
}

/** `atMostStart` and `atMostTest` are of the ratios to the same on the bare machine. */
function ofLanguage(language: string, atMostStart: number, atMostTest: number): Measurement {
  const start = `${language}_start`;
  const test = `${language}_test`;
  return {
    needs: 'root',
    kinds: [
      { name: start, what: `${language}: 1 test`, unit: 'ms', target: atMost(atMostStart) },
      { name: test, what: `${language}: each of 31 tests`, unit: 'ms', target: atMost(atMostTest) },
    ],
    measure: async (place) => {
      const figures = await measureLanguage(place, language);
      return { [start]: figures.start, [test]: figures.perTest };
    },
  };
}

/** `atMostMs`: from the key that starts a program on the page to its first output. */
function ofPage(language: string, atMostMs: number): Measurement {
  const name = `page_${language}`;
  const what = `page, ${language}: from the key to the output`;
  return {
    needs: 'chromium',
    ...single({ name, what, unit: 'ms', target: valueAtMost(atMostMs) }, async (place) => measurePage(place, language)),
  };
}

/** Verdicts that are not the right one, alone or among ten. */
async function measureBusyVerdicts(place: Place): Promise<Figures> {
  const { rounds, programs } = place.plan.verdicts;
  const rows = await measureStability(await place.server(), { rounds, seed: Date.now() % 2 ** 31, names: programs });
  const wrong = rows.flatMap(({ wrongAlone, wrongAmongTen }) => [...wrongAlone, ...wrongAmongTen]);
  const against = `${rows.length} programs near their limits, ${rounds} times alone and among ten`;
  return { value: wrong.length, baseline: 0, against };
}

const measurements: readonly Measurement[] = [
  {
    kinds: [
      { name: 'idle_rss', what: 'memory of the idle server', unit: 'MB', target: valueAtMost(120) },
      { name: 'loaded_rss', what: '10 busy, 256 of 100 KB wait', unit: 'MB', target: valueAtMost(250) },
    ],
    measure: measureServerMemory,
  },
  single({ name: 'latency_1', what: '1 test, idle, warm', unit: 'ms', target: atMost(0.05) }, measureOneTest),
  single({ name: 'latency_10', what: '10 tests, idle, warm', unit: 'ms', target: atMost(0.5) }, measureTenTests),
  single(
    { name: 'per_test', what: 'each test: (200 - 20 tests) / 180', unit: 'ms', target: atMost(0.25) },
    measurePerTest,
  ),
  single({ name: 'linear', what: '1,000 tests / 100 tests', unit: 'times', target: atMost(1.1) }, measureLinear),
  single(
    { name: 'stdin_mb', what: '64 tests of 1 MB in, 1 MB out', unit: 'ms', target: atMost(2) },
    measureCopiedBytes,
  ),
  {
    kinds: [
      { name: 'churn', what: 'submissions, 20 clients, 10 slots', unit: '/s', target: atLeast(0.9) },
      { name: 'churn_cli', what: 'submissions, 20 clients, 10 slots', unit: '/s', target: atLeast(1.8) },
    ],
    measure: measureChurn,
  },
  {
    kinds: [
      { name: 'live_output', what: 'from a program’s write to its event', unit: 'ms', target: valueAtMost(2) },
      { name: 'live_answer', what: 'a line in, the answer’s event', unit: 'ms', target: valueAtMost(3) },
    ],
    measure: async (place) => {
      const { output, answer } = await measureLive(place);
      return { live_output: output, live_answer: answer };
    },
  },
  ofPage('python', 100),
  ofPage('go', 400),
  single(
    { name: 'busy_verdicts', what: 'wrong verdicts, alone or among 10', unit: 'verdicts', target: valueAtMost(0) },
    measureBusyVerdicts,
  ),
  ofLanguage('python', 1.5, 0.5),
  ofLanguage('python-science', 1.5, 1.2),
  ofLanguage('javascript', 2, 0.8),
  ofLanguage('c', 2, 4),
  ofLanguage('cpp', 2, 4),
  ofLanguage('go', 2, 4),
  ofLanguage('java', 2, 1.5),
];

export const rowNames: readonly string[] = measurements.flatMap(({ kinds }) => kinds.map(({ name }) => name));

/** Measures the rows of these names, one measurement after the other; each row comes as soon as it is known. */
export async function* measureRows(place: Place, names: ReadonlySet<string>): AsyncGenerator<Row> {
  for (const { kinds, measure, needs } of measurements) {
    const wanted = kinds.filter(({ name }) => names.has(name));
    if (wanted.length === 0) continue;
    place.signal.throwIfAborted();
    const startedAtMs = performance.now();
    const reason = lacks(place, needs);
    if (reason !== null) {
      place.onProgress(`${wanted.map(({ name }) => name).join(', ')}: left out, ${reason}`);
      continue;
    }
    const wantedNames = new Set(wanted.map(({ name }) => name));
    place.onProgress(`${[...wantedNames].join(', ')} …`);
    const figures = await measure(place, wantedNames);
    place.onProgress(`${[...wantedNames].join(', ')}: ${((performance.now() - startedAtMs) / 1000).toFixed(0)} s`);
    for (const kind of wanted) yield makeRow(kind, figures[kind.name]!);
  }
}

function lacks({ bareMachine }: Place, needs: Measurement['needs']): string | null {
  // Compilers are run out of images' files, by chroot.
  if (needs === 'root' && !bareMachine.isRoot) return 'only root can measure the baseline';
  return needs === 'chromium' && !canMeasurePage() ? 'Chromium is not installed' : null;
}
