// Examples of the playground's routes for the description of the API.

import { sampleMessages } from '../../api/error.ts';
import type { Examples } from '../description/describe-route.ts';
import { noSuchProject } from './project-view.ts';

const stdin = '2 3\n';
const text = 'print(sum(map(int, input().split())))\n';
const title = 'A sum';
const body = { language: 'python', code: text, stdin, title };
/** That of the project. */
const id = 'BAqeOpKcf1F';
const unknownId = 'AAAAAAAAAAA';
const token = 'C9pPqQZ0dI3o0cWw6mQb4l1Xr5t8u2VyZsEaFgHiJkL';

export const saveExamples: Examples = {
  sum: {
    summary: 'A program and its input',
    body,
    status: 201,
    answer: { id, url: `/p/${id}`, token },
  },
  same: {
    summary: 'The same program once more',
    body: { language: 'py', files: [{ name: 'main.py', text }], stdin, title },
    status: 200,
    answer: { id, url: `/p/${id}` },
  },
  bad_name: {
    summary: 'A file outside the project',
    body: { language: 'python', files: [{ name: '../main.py', text }] },
    status: 400,
    answer: { error: 'files[0].name must not have the segment . or .., but it is "../main.py"' },
  },
};

export const projectExamples: Examples = {
  sum: {
    summary: 'A saved project',
    parameters: { id },
    status: 200,
    answer: {
      id,
      url: `/p/${id}`,
      language: 'python',
      title,
      files: [{ name: 'main.py', text }],
      entry: null,
      args: [],
      stdin,
      parent: null,
      created_at: '2027-01-31T12:00:00.000Z',
    },
  },
  unknown: {
    summary: 'An unknown id',
    parameters: { id: unknownId },
    status: 404,
    answer: { error: noSuchProject },
  },
};

export const deleteExamples: Examples = {
  without_token: {
    summary: 'Without a token',
    parameters: { id },
    status: 401,
    answer: { error: sampleMessages.no_token },
  },
};

export const fileExamples: Examples = {
  sum: {
    summary: 'The program alone',
    parameters: { id, file: 'main.py' },
    status: 200,
    answer: text,
  },
  unknown: {
    summary: 'A file that the project does not have',
    parameters: { id: unknownId, file: 'main.py' },
    status: 404,
    answer: { error: noSuchProject },
  },
};

export const zipExamples: Examples = {
  unknown: {
    summary: 'An unknown id',
    parameters: { id: unknownId },
    status: 404,
    answer: { error: noSuchProject },
  },
};
