import t from 'tap';
import type { LanguageState } from '../../../../src/http/node/version.ts';
import { appUnderTest } from '../app-under-test.ts';

const python = {
  name: 'python',
  aliases: ['py', 'python3', 'py3', 'cpython'],
  ready: true,
  reason: null,
  version: '3.13.5',
  file_name: 'main.py',
  default_limits: { time_limit: 5, memory_limit: 128 },
};
const java = {
  name: 'java',
  aliases: ['java21', 'openjdk'],
  ready: false,
  reason: 'its image is being built',
  version: null,
  file_name: 'Main.java',
  default_limits: { time_limit: 5, memory_limit: 256 },
};
const env = { LANGUAGES: 'java' };
const languageState = ({ name }: { name: string }): LanguageState =>
  name === 'python' ? { ready: true, version: '3.13.5' } : { ready: false, reason: 'its image is being built' };

t.test('the version tells what the server is made of and its limits', async (t) => {
  const { app } = appUnderTest(t, {
    env,
    languageState,
    versions: () => ({ version: '1.2.3', commit: 'abc1234', engineVersion: '26.1.5', sandboxRuntime: 'runc' }),
  });
  const response = await app.inject('/version');
  t.equal(response.statusCode, 200);
  t.strictSame(response.json(), {
    version: '1.2.3',
    commit: 'abc1234',
    languages: [python, java],
    limits: {
      max_time_limit: 10,
      max_memory_limit: 512,
      max_code_bytes: 262_144,
      max_body_bytes: 33_554_432,
      max_tests: 1000,
      max_output_bytes: 1_048_576,
      max_submission_output_bytes: 16_777_216,
      submission_timeout: 120,
      queue_timeout: 60,
      max_queue: 1000,
      max_containers: 10,
    },
    sandbox_runtime: 'runc',
    engine_version: '26.1.5',
  });
});

t.test('what is not known is null', async (t) => {
  const { app } = appUnderTest(t, {
    versions: () => ({ version: '1.2.3', commit: null, engineVersion: null, sandboxRuntime: null }),
  });
  t.match((await app.inject('/version')).json(), { commit: null, sandbox_runtime: null, engine_version: null });
});

t.test('the languages have all their names, versions, file names and default limits', async (t) => {
  const { app } = appUnderTest(t, { env, languageState });
  const response = await app.inject('/languages');
  t.equal(response.statusCode, 200);
  t.strictSame(response.json(), [python, java]);
});

t.test('a default limit is at most the largest that a request may set', async (t) => {
  const { app } = appUnderTest(t, { env: { ...env, MAX_MEMORY: '192MB' }, languageState });
  t.match((await app.inject('/languages')).json(), [
    { default_limits: { memory_limit: 128 } },
    { default_limits: { memory_limit: 192 } },
  ]);
});
