import t from 'tap';
import { createSocketPlaces } from '../../../../src/http/playground/socket-places.ts';

t.test('one address takes no more than its part, and all no more than there are', async (t) => {
  const places = createSocketPlaces();
  const take = (address: string, count: number) => Array.from({ length: count }, () => places.take(address));
  const own = take('192.0.2.1', 200);
  t.notOk(own.includes(null));
  t.equal(places.take('192.0.2.1'), null);
  t.equal(places.take('::ffff:192.0.2.1'), null, 'the same address in another form');
  own[0]?.();
  t.type(places.take('192.0.2.1'), 'function', 'a place was given back');

  t.notOk(take('2001:db8::1', 200).includes(null));
  t.equal(places.take('2001:db8::ffff'), null, 'the same network');
  t.notOk(take('192.0.2.2', 100).includes(null));
  t.equal(places.take('192.0.2.3'), null, 'all are taken');
  own[1]?.();
  t.type(places.take('192.0.2.3'), 'function');
});
