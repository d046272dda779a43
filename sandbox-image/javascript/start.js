// How a program starts. Node takes a snapshot of this when the image is built, for some memory limits: Debian's Node has
// no snapshot of its own, and without one its start takes twice as long.
//
//   node --snapshot-blob start-256.blob run main.js a b        goes on as `node main.js a b` would
//   node --snapshot-blob start-256.blob check main.js util.js  checks each file as `node --check` would, up to a wrong one
//   node start.js run main.js                                  the same without a snapshot
//   node --test-reporter=unit.js start.js unit main.js         runs the tests of the program (unit.js)
//
// All take a CommonJS program with `await` outside of functions, too. Node takes such a program for an ES module only if
// it imports something, and then it could not use require. Here the text of the main file becomes the body of an async
// function.

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
  if (task === 'check') check(process.argv.slice(1).map((file) => path.resolve(file)));
  else run(task);
}

function run(task) {
  process.argv[1] = path.resolve(process.argv[1]);
  const isWrapped = isAwaiting();
  if (isWrapped) wrapModule(process.argv[1]);
  if (task === 'unit') require(path.join(__dirname, 'unit.js')).runTests(process.argv[1], isWrapped);
  else Module.runMain();
}

function check([main, ...others]) {
  const text = fs.readFileSync(main, 'utf8');
  if (!isCommonJs(text, main) && isCommonJs(inAsyncFunction(text), main)) fs.writeSync(3, awaits);
  else others.unshift(main);
  for (const file of others) {
    process.exitCode = statusOf(file);
    if (process.exitCode !== 0) return;
  }
}

/** Accepts valid CommonJS. Every other file, an ES module or a wrong one, is checked by a Node that starts anew. */
function statusOf(file) {
  if (isCommonJs(fs.readFileSync(file, 'utf8'), file)) return 0;
  const flags = process.execArgv.filter((flag) => flag.startsWith('--stack-size='));
  const { spawnSync } = require('node:child_process');
  return spawnSync(process.execPath, [...flags, '--check', file], { stdio: 'inherit' }).status ?? 1;
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
function wrapModule(main) {
  const load = Module._extensions['.js'];
  Module._extensions['.js'] = (module, file) => {
    if (file === main) module._compile(inAsyncFunction(fs.readFileSync(file, 'utf8')), file);
    else load(module, file);
  };
}
