// Every route answers as it was recorded, byte for byte: a set of requests in recorded/requests, and their answers in
// recorded/answers. Where an answer is meant to change, recorded/record.ts records it anew.

import t from 'tap';
import { differenceOf, readAnswers, sectionOf } from './recorded/answers.ts';
import { replay, servers } from './recorded/replay.ts';

const replayed = await Promise.all(servers.map(async (server) => replay(server)));

for (const { surface, answers } of replayed.flat()) {
  await t.test(`${surface}: every request is answered as it was recorded`, async (t) => {
    const { usualHeaders, sections } = await readAnswers(surface);
    t.same(
      [...sections.keys()],
      answers.map(({ name }) => name),
      'an answer is recorded for each request, and no other',
    );
    const different = answers.flatMap((answer) => {
      const recorded = sections.get(answer.name) ?? '';
      const difference = answer.failure ?? differenceOf(recorded, sectionOf(answer, usualHeaders));
      return difference === null ? [] : [`${answer.name}: ${difference}`];
    });
    const counted = `${different.length} of ${answers.length} answers differ`;
    if (different.length === 0) t.pass(counted);
    else t.fail(counted, { different: different.join('\n\n'), at: null, stack: '' });
  });
}
