// Examples of sessions and their results, for the description.

import type { Examples } from '../description/describe-route.ts';

const sampleId = 'Qm3yWkT0pV8uXn5eJr2LdA';
const unknownId = 'AAAAAAAAAAAAAAAAAAAAAA';

export const noSuchSession = 'there is no such session, or its logs are no longer kept';

const script = 'print("Hello,", input())\n';
const slowScript = 'import time\ntime.sleep(1)\n';

export const executeExamples: Examples = {
  finished: {
    summary: 'A script that reads a line',
    body: { file: script, stdin: 'Python' },
    status: 200,
    answer: { session_id: sampleId },
  },
  running: {
    summary: 'A script that takes a while',
    body: { file: slowScript },
    status: 200,
    answer: { session_id: sampleId },
  },
  empty_file: {
    summary: 'An empty file',
    body: { file: '' },
    status: 400,
    answer: { error: 'file must not be empty' },
  },
};

export const resultExamples: Examples = {
  finished: {
    summary: 'The script has ended',
    parameters: { session_id: sampleId },
    status: 200,
    answer: { logs: 'Hello, Python\n' },
  },
  running: {
    summary: 'The script waits or runs',
    parameters: { session_id: sampleId },
    status: 200,
    answer: { status: 'still running' },
  },
  unknown: {
    summary: 'An unknown id',
    parameters: { session_id: unknownId },
    status: 404,
    answer: { error: noSuchSession },
  },
};

export const cleanupExamples: Examples = {
  running: {
    summary: 'A running session',
    parameters: { session_id: sampleId },
    status: 200,
    answer: { status: 'cleaned up' },
  },
  unknown: {
    summary: 'An unknown id',
    parameters: { session_id: unknownId },
    status: 404,
    answer: { error: noSuchSession },
  },
};

export const prewarmExamples: Examples = {
  triggered: { summary: 'The pool is being filled', status: 200, answer: { status: 'prewarm triggered' } },
};
