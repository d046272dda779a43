// Records the answers anew, where they are meant to change:
//
//   sh src/setup/with-engine.sh node tests/e2e/recorded/record.ts
//
// Afterwards `git diff tests/e2e/recorded/answers` shows what a client will notice. A new request goes into a file of
// requests/, and its answer is recorded the same way. tests/e2e/recorded-answers.test.ts compares.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAnswers } from './answers.ts';
import { replay, servers } from './replay.ts';

await mkdir(join(import.meta.dirname, 'answers'), { recursive: true });
const answers = await Promise.all(servers.map(async (server) => replay(server)));
for (const { surface, answers: those } of answers.flat()) {
  const failed = those.find(({ failure }) => failure !== null);
  if (failed !== undefined) throw new Error(`${surface}: ${failed.name}: ${failed.failure}`);
  await writeAnswers(surface, those);
  console.log(`${surface}: ${those.length} answers`);
}
