// What the server says to a person when it is ready to judge.

import { canaryTest, type CanaryResult } from '../judging/canary.ts';
import { defaultLanguage } from '../languages/catalogue.ts';

/** Some lines, the last of which can be pasted into a shell. */
export function greeting(address: string, canary: CanaryResult): string {
  const tests = [{ in: canaryTest.input, expected_out: canaryTest.answer }];
  const body = JSON.stringify({ code: Buffer.from(defaultLanguage.canary).toString('base64'), tests });
  return [
    `ll-solution-runner listens on ${address}`,
    `canary: accepted in ${Math.round(canary.tookMs)} ms (${defaultLanguage.name} ${canary.version})`,
    'try it:',
    `  curl -s ${address}/run_code -H 'content-type: application/json' -d '${body}'`,
    '',
  ].join('\n');
}
