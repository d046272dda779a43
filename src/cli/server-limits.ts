// Reads the limits of a server before anything is sent to it.

import type { SubmissionLimits } from './batches.ts';
import { CommandError } from './command-error.ts';

/** @throws CommandError when the address is not a server of this API; rejects as fetch does when nothing answers */
export async function readLimits(address: string, signal: AbortSignal): Promise<SubmissionLimits> {
  const response = await fetch(`${address}/version`, { signal });
  const limits = limitsIn(await response.text());
  if (limits !== undefined) return limits;
  throw new CommandError(`${address} is not an ll-solution-runner: /version answers ${response.status} without limits`);
}

function limitsIn(text: string): SubmissionLimits | undefined {
  try {
    const { limits }: { limits?: SubmissionLimits } = JSON.parse(text);
    const isComplete = [limits?.max_tests, limits?.max_body_bytes, limits?.max_output_bytes].every(Number.isInteger);
    return isComplete ? limits : undefined;
  } catch {
    return undefined;
  }
}
