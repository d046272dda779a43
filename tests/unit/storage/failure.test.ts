import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { storageError } from '../../../src/storage/failure.ts';

const withCode = (code: string, message = 'secret text'): Error => Object.assign(new Error(message), { code });

t.test('a database that does not work now is a 503 that says why', async (t) => {
  for (const [error, trouble] of [
    [withCode('ECONNREFUSED'), 'the database refuses connections'],
    [withCode('28P01'), 'the database refuses the user or the password of DATABASE_URL'],
    [withCode('57P03'), 'the database is starting'],
    [withCode('57P01'), 'the database is shutting down'],
    [withCode('53100'), 'the disk of the database is full'],
    [withCode('53200'), 'the database is out of resources'],
    [new Error('timeout exceeded when trying to connect'), 'the database does not answer'],
    [new Error('Query read timeout'), 'the database does not answer'],
    [new Error('Connection terminated unexpectedly'), 'the database has closed the connection'],
  ] as const) {
    t.match(storageError(error), { code: 'storage_unavailable', status: 503 });
    t.equal(storageError(error).message, `projects can be neither saved nor read now: ${trouble}`);
  }
});

t.test('everything else is a fault of this server, without the words of the database', async (t) => {
  for (const error of [withCode('23502'), withCode('42P01'), withCode('22021'), withCode('ERR_OTHER')]) {
    const fault = storageError(error);
    t.match(fault, { code: 'internal', status: 500 });
    t.notMatch(`${fault.message} ${String(fault.cause)}`, /secret/);
  }
  t.equal(storageError(new TypeError('x is not a function')).code, 'internal');
  t.equal(storageError('what').code, 'internal');
});

t.test('an error with words for the client stays', async (t) => {
  const error = new JudgeError('storage_unavailable', 'why');
  t.equal(storageError(error), error);
});
