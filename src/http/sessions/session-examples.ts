// Sessions and what becomes of them, for the description.

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
    summary: 'A file with nothing in it',
    body: { file: '' },
    status: 400,
    answer: { error: 'file must not be empty' },
  },
};

export const resultExamples: Examples = {
  finished: {
    summary: 'It has ended',
    parameters: { session_id: sampleId },
    status: 200,
    answer: { logs: 'Hello, Python\n' },
  },
  running: {
    summary: 'It waits or runs',
    parameters: { session_id: sampleId },
    status: 200,
    answer: { status: 'still running' },
  },
  unknown: {
    summary: 'An id that is none',
    parameters: { session_id: unknownId },
    status: 404,
    answer: { error: noSuchSession },
  },
};

export const cleanupExamples: Examples = {
  running: {
    summary: 'A session that runs',
    parameters: { session_id: sampleId },
    status: 200,
    answer: { status: 'cleaned up' },
  },
  unknown: {
    summary: 'An id that is none',
    parameters: { session_id: unknownId },
    status: 404,
    answer: { error: noSuchSession },
  },
};

export const prewarmExamples: Examples = {
  triggered: { summary: 'At once', status: 200, answer: { status: 'prewarm triggered' } },
};
