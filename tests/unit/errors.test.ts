import { globSync, readFileSync } from 'node:fs';
import t from 'tap';
import { errorTable, JudgeError } from '../../src/errors.ts';

const root = new URL('../../src/', import.meta.url);
const sources = globSync('**/*.ts', { cwd: root })
  .filter((file) => file !== 'errors.ts')
  .map((file) => readFileSync(new URL(file, root), 'utf8'));

t.test('every code of the table is used somewhere', async (t) => {
  for (const code of Object.keys(errorTable)) {
    t.ok(
      sources.some((source) => source.includes(`'${code}'`)),
      code,
    );
  }
});

t.test('an error has the status and the patience of its row', async (t) => {
  t.match(new JudgeError('not_found', 'no such route'), { status: 404, retryAfterS: undefined });
  t.match(new JudgeError('queue_full', 'too many'), { status: 503, retryAfterS: 5, message: 'too many' });
});

t.test('every 503 says when to come back, and nothing else does', async (t) => {
  for (const [code, row] of Object.entries(errorTable)) {
    t.equal('retryAfterS' in row && row.retryAfterS > 0, row.status === 503, code);
  }
});

t.test('an error keeps what caused it', async (t) => {
  const cause = new Error('connection refused');
  t.equal(new JudgeError('no_sandbox', 'no working sandbox', { cause }).cause, cause);
});

t.test('an error says what its row says, unless it says something of its own', async (t) => {
  t.equal(new JudgeError('draining').message, 'the server is shutting down');
  const cause = new Error('on its way');
  t.match(new JudgeError('client_gone', undefined, { cause }), { message: 'the client left', cause });
  t.equal(new JudgeError('draining', 'the server stopped').message, 'the server stopped');
});

t.test('the message of a row stands in the table alone', async (t) => {
  for (const [code, row] of Object.entries(errorTable)) {
    if (!('message' in row)) continue;
    t.notOk(
      sources.some((source) => source.includes(`'${row.message}'`)),
      `${code}: ${row.message}`,
    );
  }
});
