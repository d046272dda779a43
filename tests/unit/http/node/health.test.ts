import t from 'tap';
import type { LanguageState } from '../../../../src/http/node/version.ts';
import type { HealthState } from '../../../../src/http/node/health.ts';
import { appUnderTest } from '../app-under-test.ts';

const idle = { running: 0, waiting: 0, waitingBytes: 0 };

const languageState = ({ name }: { name: string }): LanguageState =>
  name === 'python' || name === 'c' ? { ready: true, version: '1' } : { ready: false, reason: 'it is not there' };

t.test('a node that can judge says so, with its counts', async (t) => {
  const slots = {
    counts: () => ({ running: 3, waiting: 2, waitingBytes: 9 }),
    isDraining: () => false,
    refusal: () => undefined,
    longestWaitMs: () => 0,
    waitingOf: () => ({ count: 0, bytes: 0 }),
  };
  const { app, log } = appUnderTest(t, {
    slots,
    containers: () => ({ starting: 0, warm: 7, leased: 2, removing: 1, lost: 0 }),
    languageState,
  });
  const response = await app.inject('/healthz');
  t.equal(response.statusCode, 200);
  t.strictSame(response.json(), {
    status: 'ok',
    running: 3,
    waiting: 2,
    warm_containers: 7,
    languages: ['python', 'c'],
  });
  t.match(response.headers['x-request-id'], /^[\w-]{36}$/);
  t.strictSame(log, []);
});

t.test('a node that cannot judge says why, and follows when that changes', async (t) => {
  let state: HealthState = { ok: false, reason: 'the canary has not passed yet' };
  const { app } = appUnderTest(t, { health: { current: () => state } });
  const response = await app.inject('/healthz');
  t.equal(response.statusCode, 503);
  t.strictSame(response.json(), { status: 'unavailable', error: 'the canary has not passed yet' });
  t.equal(response.headers['retry-after'], '5');
  state = { ok: true };
  t.equal((await app.inject('/healthz')).statusCode, 200);
});

t.test('a node that drains is not healthy, but alive', async (t) => {
  const { app } = appUnderTest(t, {
    slots: {
      counts: () => idle,
      isDraining: () => true,
      refusal: () => undefined,
      longestWaitMs: () => 0,
      waitingOf: () => ({ count: 0, bytes: 0 }),
    },
  });
  const response = await app.inject('/healthz');
  t.equal(response.statusCode, 503);
  t.strictSame(response.json(), { status: 'unavailable', error: 'the server is shutting down' });
  const alive = await app.inject('/livez');
  t.equal(alive.statusCode, 200);
  t.strictSame(alive.json(), { status: 'ok' });
});
