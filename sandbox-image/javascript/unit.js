// Runs the tests that a program holds, those of node:test, and is the reporter that Node gives their events to.
//
// They stand in the main file and in the files that `node --test` would take. Descriptor 4 gets a line of JSON when a test
// starts, {"start": NAME}, and when one has ended, {"name": NAME, "result": RESULT, "message": TEXT or null}.

const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { Writable } = require('node:stream');
const { pathToFileURL } = require('node:url');
const { inspect } = require('node:util');

const resultsFd = 4;
const mostNameCharacters = 300;
const mostMessageBytes = 8 * 1024;
const testFile = /(?:^|\/)(?:test\/.*|test|test-[^/]*|[^/]*[._-]test)\.[cm]?js$/;

let seen = 0;

function writeLine(fields) {
  fs.writeFileSync(resultsFd, `${JSON.stringify(fields)}\n`);
}

function end(name, result, message = null) {
  seen += 1;
  const text = message === null ? null : Buffer.from(message).subarray(0, mostMessageBytes).toString();
  writeLine({ name: name.slice(0, mostNameCharacters), result, message: text });
}

const isOwnFrame = (line) => /^ +at /.test(line) && (line.includes('node:') || line.includes(__filename));

/** A stack without the frames of Node, and of this file. */
function errorText(error) {
  const text = error instanceof Error && typeof error.stack === 'string' ? error.stack : inspect(error);
  return text
    .split('\n')
    .filter((line) => !isOwnFrame(line))
    .join('\n');
}

/** A thrown error in a test is a failure. What else goes wrong, in a hook for example, is an error. */
function resultOf({ skip, todo, details }) {
  const { error } = details;
  const reason = [skip, todo].find((value) => typeof value === 'string' && value !== '') ?? null;
  if (skip !== undefined || (todo !== undefined && error !== undefined)) return { result: 'skipped', message: reason };
  if (error === undefined) return { result: 'passed' };
  const isFailure = error.failureType === 'testCodeFailure' || error.failureType === 'subtestsFailed';
  const message = typeof error.cause === 'string' ? error.cause : errorText(error.cause ?? error);
  return { result: isFailure ? 'failed' : 'error', message };
}

const keyOf = ({ name, nesting, file, line, column }) => JSON.stringify([nesting, file, line, column, name]);

/** The events say how deep a test is nested, not in which test: that is the last one that was started one level above. */
function follow(events) {
  const open = [];
  const names = new Map();
  events.on('test:dequeue', (event) => {
    open.length = event.nesting;
    open.push(event.name);
    const name = open.join(' > ');
    names.set(keyOf(event), [...(names.get(keyOf(event)) ?? []), name]);
    writeLine({ start: name.slice(0, mostNameCharacters) });
  });
  events.on('test:complete', (event) => {
    // Tests that never started are told, too, when the process ends before their turn.
    const name = names.get(keyOf(event))?.shift();
    if (name === undefined) return;
    const { result, message } = resultOf(event);
    end(name, result, message);
  });
}

class Reporter extends Writable {
  constructor() {
    super({ objectMode: true, write: (_event, _encoding, done) => done() });
    // The events are heard where they happen. What is piped comes later, and not at all when the process ends before.
    this.once('pipe', follow);
  }
}

/** The main file first. */
function testFiles(main) {
  const files = fs.readdirSync('.', { recursive: true }).filter((name) => testFile.test(name));
  return [...new Set([main, ...files.toSorted().map((name) => path.resolve(name))])];
}

/**
 * A file that cannot be loaded is an error by its name.
 * @param isWrapped whether start.js makes CommonJS of the main file; `import()` would take it for an ES module
 */
async function runTests(main, isWrapped) {
  process.once('exit', (code) => {
    if (seen > 0) return;
    fs.writeSync(
      2,
      'no tests found: a test is a call of test() or it() of node:test, in the main file or in a test file\n',
    );
    if (code === 0) process.exitCode = 1;
  });
  for (const file of testFiles(main)) {
    try {
      if (isWrapped && file === main) createRequire(file)(file);
      else await import(pathToFileURL(file));
    } catch (error) {
      end(path.relative('.', file), 'error', errorText(error));
      process.exitCode = 1;
    }
  }
}

module.exports = Reporter;
module.exports.runTests = runTests;
