// How a program starts. Node takes a snapshot of this when the image is built, for some memory limits: Debian's Node has
// no snapshot of its own, and without one its start takes twice as long.
//
//   node --snapshot-blob start-256.blob run main.js     goes on as `node main.js` would
//   node --snapshot-blob start-256.blob check main.js   prints and exits as `node --check main.js` would
//   node start.js run main.js                           the same without a snapshot
//
// Both take a CommonJS program with `await` outside of functions, too. Node takes such a program for an ES module only if
// it imports something, and then it could not use require. Here its text becomes the body of an async function.

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const moduleParameters = ['exports', 'require', 'module', '__filename', '__dirname'];
/** Check leaves this on descriptor 3 for a program that awaits. */
const awaits = 'await';

if (v8.startupSnapshot.isBuildingSnapshot()) {
  v8.startupSnapshot.setDeserializeMainFunction(() => start(1));
} else {
  delete require.cache[__filename];
  start(2);
}

/** @param taskAt where process.argv has the task; what stands between it and Node's path is left out */
function start(taskAt) {
  const task = process.argv[taskAt];
  process.argv.splice(1, taskAt);
  process.argv[1] = path.resolve(process.argv[1]);
  if (task === 'check') return check(process.argv[1]);
  if (isAwaiting()) wrapNextModule();
  Module.runMain();
}

/** Accepts valid CommonJS. Every other file, an ES module or a wrong one, is checked by a Node that starts anew. */
function check(file) {
  const text = fs.readFileSync(file, 'utf8');
  if (isCommonJs(text, file)) return;
  if (isCommonJs(inAsyncFunction(text), file)) {
    fs.writeSync(3, awaits);
    return;
  }
  const flags = process.execArgv.filter((flag) => flag.startsWith('--stack-size='));
  const { spawnSync } = require('node:child_process');
  const { status } = spawnSync(process.execPath, [...flags, '--check', file], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function isCommonJs(text, filename) {
  try {
    vm.compileFunction(text, moduleParameters, { filename });
    return true;
  } catch {
    return false;
  }
}

/** Lines keep their numbers. */
function inAsyncFunction(text) {
  return `(async () => {${text.replace(/^#!/, '//')}\n})();`;
}

function isAwaiting() {
  try {
    const { size } = fs.fstatSync(3);
    return size === awaits.length && fs.readFileSync('/proc/self/fd/3', 'latin1') === awaits;
  } catch {
    return false;
  }
}

// oxlint-disable no-underscore-dangle -- Node's names
function wrapNextModule() {
  const load = Module._extensions['.js'];
  Module._extensions['.js'] = (module, file) => {
    Module._extensions['.js'] = load;
    module._compile(inAsyncFunction(fs.readFileSync(file, 'utf8')), file);
  };
}
