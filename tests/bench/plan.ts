// How much is measured of everything.

export interface Plan {
  /** samples of each side for a median */
  readonly rounds: number;
  /** samples of each side where the 99th percentile is told besides */
  readonly latencyRounds: number;
  /** samples of each side that are taken first and not counted */
  readonly warmUps: number;
  /** tests in a submission */
  readonly perTest: { readonly few: number; readonly many: number };
  readonly linear: { readonly few: number; readonly many: number };
  /** in the submission of each language that has many */
  readonly languageTests: number;
  readonly churn: {
    readonly turns: number;
    /** of each turn, one right after the other */
    readonly batches: number;
    /** containers that the engine is asked for at a time: the best of them is the baseline */
    readonly parallelisms: readonly number[];
  };
  /** of 1 MB each */
  readonly copiedTests: number;
  readonly memory: { readonly samples: number; readonly waiting: number };
  readonly verdicts: { readonly rounds: number; readonly programs: RegExp };
}

/** Medians of 20 and more, in less than a quarter of an hour on two cores. */
export const defaultRounds = 20;

export function fullPlan(rounds: number): Plan {
  return {
    rounds,
    latencyRounds: 5 * rounds,
    warmUps: 2,
    perTest: { few: 20, many: 200 },
    linear: { few: 100, many: 1000 },
    languageTests: 31,
    churn: { turns: Math.ceil(rounds / 2), batches: 2, parallelisms: [4, 6, 8] },
    copiedTests: 64,
    memory: { samples: rounds, waiting: 256 },
    verdicts: { rounds: Math.min(rounds, 2), programs: /^/ },
  };
}

/** To see that everything works, not how fast it is. */
export const smokePlan: Plan = {
  rounds: 1,
  latencyRounds: 2,
  warmUps: 0,
  perTest: { few: 2, many: 12 },
  linear: { few: 4, many: 40 },
  languageTests: 3,
  churn: { turns: 1, batches: 1, parallelisms: [4] },
  copiedTests: 4,
  memory: { samples: 2, waiting: 16 },
  verdicts: { rounds: 1, programs: /^(?:clocked, 0\.8|output, one)/ },
};
