// The process of server-watch.ts. Each health check comes over a connection of its own, as from a load balancer that
// keeps none.

import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { memoryBytes, starvedMs, type HealthCheck, type Observations } from './server-watch.ts';

const pauseMs = 5;
/** The first checks are this process's own warming up. */
const warmUpChecks = 20;

const [address, pid] = process.argv.slice(2);
const serverTask = `${pid}/task/${pid}`;
const health: HealthCheck[] = [];
let peakMemoryBytes = 0;
const over = new AbortController();
process.once('message', () => over.abort()).once('disconnect', () => over.abort());

async function check(): Promise<HealthCheck> {
  const starvedBefore = [starvedMs(serverTask), starvedMs('thread-self')] as const;
  const askedAt = performance.now();
  const asked = request(`${address}/healthz`, { agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  const wallMs = performance.now() - askedAt;
  const starved = Math.max(starvedMs(serverTask) - starvedBefore[0], starvedMs('thread-self') - starvedBefore[1]);
  return { status: answer.statusCode!, tookMs: wallMs - starved };
}

for (let turn = 0; turn < warmUpChecks; turn += 1) await check();
process.send!('watching');
while (!over.signal.aborted) {
  health.push(await check());
  peakMemoryBytes = Math.max(peakMemoryBytes, memoryBytes(Number(pid)));
  await delay(pauseMs);
}
const observations: Observations = { health, peakMemoryBytes };
process.send!(observations, () => process.disconnect());
