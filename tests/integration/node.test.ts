// A whole judge node on a real engine: how it gets ready, and how it ends.

import pino from 'pino';
import t, { type Test } from 'tap';
import { loadConfig } from '../../src/config/load.ts';
import { python } from '../../src/languages/python.ts';
import type { Language } from '../../src/languages/language.ts';
import { createJudgeNode, type JudgeNode } from '../../src/node/node.ts';
import { containersOf, newInstance, pythonImage, uidRange, until } from '../support/docker.ts';

/** A node that serves Python and other languages, all of them in the image of Python. */
async function startNode(t: Test, others: readonly Language[], environment: Readonly<Record<string, string>> = {}) {
  t.ok(pythonImage.engineName, 'the image is there');
  const instance = newInstance();
  const { first, last } = uidRange();
  const config = loadConfig({
    ...(process.env['DOCKER_HOST'] === undefined ? {} : { DOCKER_HOST: process.env['DOCKER_HOST'] }),
    INSTANCE: instance,
    SANDBOX_UIDS: `${first}-${last}`,
    LANGUAGES: 'python',
    MAX_CONTAINERS: '2',
    ...environment,
  });
  const languages = [python, ...others];
  const node = await createJudgeNode({ ...config, languages }, pino({ level: 'silent' }));
  node.start();
  await node.ready;
  return { node, instance };
}

/** Its canary takes its whole time limit of 5 s. */
const slow: Language = { ...python, name: 'slow', canary: 'import time\ntime.sleep(60)\n' };
const canaryMs = 5_000;

/** Far longer than a canary takes: it must not be what ends the node. */
const graceMs = 60_000;

async function stopsBeforeCanaries(t: Test, node: JudgeNode, instance: string): Promise<void> {
  const startedAt = performance.now();
  await node.stop(graceMs);
  const tookMs = performance.now() - startedAt;
  t.ok(tookMs < canaryMs, `stopped after ${Math.round(tookMs)} ms, a canary alone takes ${canaryMs}`);
  t.same(await containersOf(instance), [], 'no container is left');
}

await t.test('a node that stops while the canary of a slow language runs does not wait for it', async (t) => {
  const { node, instance } = await startNode(t, [slow]);
  await until('the canary of the slow language runs', () => node.containers().leased === 1);
  await stopsBeforeCanaries(t, node, instance);
});

await t.test('a node that stops while a canary waits for its slot does not wait for it', async (t) => {
  const { node, instance } = await startNode(t, [slow], { MAX_CONTAINERS: '1' });
  const client = new AbortController();
  const script = {
    language: python,
    program: { fileName: 'main.py', source: Buffer.from('import time\ntime.sleep(60)') },
    input: new Uint8Array(),
    timeLimitMs: 60_000,
    memoryLimitBytes: 128 * 1024 * 1024,
  };
  const run = node.runScript(script, client.signal);
  const ended = t.rejects(run, { code: 'client_gone' });
  await until('the canary waits while the script runs', () => node.slots.counts().waiting === 1);
  t.equal(node.slots.counts().running, 1);
  const stopped = stopsBeforeCanaries(t, node, instance);
  await until('the canary has left the queue', () => node.slots.counts().waiting === 0);
  t.equal(node.slots.counts().running, 1, 'what was accepted still runs');
  client.abort();
  await Promise.all([ended, stopped]);
});
