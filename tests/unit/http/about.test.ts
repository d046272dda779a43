import t from 'tap';
import { appUnderTest } from './app-under-test.ts';

const python = {
  name: 'python',
  version: 'Python 3.13.5',
  file_name: 'main.py',
  default_limits: { time_limit: 5, memory_limit: 128 },
};

t.test('the version tells what the server is made of and its limits', async (t) => {
  const { app } = appUnderTest(t, {
    about: () => ({
      version: '1.2.3',
      commit: 'abc1234',
      engineVersion: '26.1.5',
      sandboxRuntime: 'runc',
      languageVersions: new Map([['python', 'Python 3.13.5']]),
    }),
  });
  const response = await app.inject('/version');
  t.equal(response.statusCode, 200);
  t.strictSame(response.json(), {
    version: '1.2.3',
    commit: 'abc1234',
    languages: [python],
    limits: {
      max_time_limit: 10,
      max_memory_limit: 512,
      max_code_bytes: 65_536,
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
    about: () => ({
      version: '1.2.3',
      commit: null,
      engineVersion: null,
      sandboxRuntime: null,
      languageVersions: new Map(),
    }),
  });
  t.match((await app.inject('/version')).json(), {
    commit: null,
    languages: [{ version: null }],
    sandbox_runtime: null,
    engine_version: null,
  });
});

t.test('the languages have their names, versions, file names and default limits', async (t) => {
  const { app } = appUnderTest(t);
  const response = await app.inject('/languages');
  t.equal(response.statusCode, 200);
  t.strictSame(response.json(), [python]);
});
