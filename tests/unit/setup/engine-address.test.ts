import t from 'tap';
import { parseEngineAddress, readContextAddress } from '../../../src/setup/engine-address.ts';

await t.test('every form of DOCKER_HOST is understood', async (t) => {
  t.same(parseEngineAddress('unix:///run/user/1000/docker.sock').target, { socketPath: '/run/user/1000/docker.sock' });
  t.same(parseEngineAddress('tcp://engine.example:2376').target, { host: 'engine.example', port: 2376 });
  t.same(parseEngineAddress('tcp://engine.example').target, { host: 'engine.example', port: 2375 });
  t.same(parseEngineAddress('tcp://engine.example:80/').target, { host: 'engine.example', port: 80 });
  t.same(parseEngineAddress('http://[fd00::1]:2375').target, { host: 'fd00::1', port: 2375 });
});

await t.test('any other form is refused by name', async (t) => {
  for (const url of ['ssh://me@engine', 'unix://', 'docker.sock', 'tcp://', 'tcp://a b:1', 'npipe:////./pipe/docker']) {
    t.throws(() => parseEngineAddress(url), { name: 'SetupError', message: new RegExp(RegExp.escape(url)) }, url);
  }
});

await t.test('a configuration that is missing, broken or of the default context is no address', async (t) => {
  const directory = t.testdir({
    broken: { 'config.json': '{' },
    default: { 'config.json': '{"currentContext":"default"}' },
    dangling: { 'config.json': '{"currentContext":"gone"}' },
    odd: { 'config.json': '{"currentContext":7}' },
  });
  for (const name of ['missing', 'broken', 'default', 'dangling', 'odd']) {
    t.equal(readContextAddress({ DOCKER_CONFIG: `${directory}/${name}` }), undefined, name);
  }
});
