// GET /api/examples: the examples of the served languages.

import { Examples, type ProjectLimits } from '../../api/project.ts';
import { readExamples, type Example } from '../../snippets/examples.ts';
import { accessErrors, playgroundErrorResponses } from '../description/error-responses.ts';
import type { Examples as DescribedExamples } from '../description/describe-route.ts';
import type { Route } from '../description/route.ts';
import { fileView } from './project-view.ts';

const examples: DescribedExamples = {
  python_alone: {
    summary: 'A server with Python only, and one example',
    status: 200,
    answer: [
      {
        language: 'python',
        title: 'Add two numbers',
        files: [{ name: 'main.py', text: 'print(sum(map(int, input().split())))\n' }],
        stdin: '2 3\n',
        output: '5\n',
      },
    ],
  },
};

const examplesSchema = {
  operationId: 'examples',
  tags: ['playground'],
  summary: 'Examples of each language',
  description: 'Programs with their input and what they print, the simplest of each language first.',
  response: { 200: Examples, ...playgroundErrorResponses(...accessErrors) },
};

export interface ExampleListParts {
  readonly limits: ProjectLimits;
  readonly needsKey: boolean;
}

export function exampleList({ limits, needsKey }: ExampleListParts): Route<typeof examplesSchema> {
  let read: Examples | undefined;
  return {
    schema: examplesSchema,
    config: { needsKey, examples },
    handler: async () => (read ??= (await readExamples(limits.languages)).map(exampleView)),
  };
}

function exampleView({ language, title, file, stdin, output }: Example): Examples[number] {
  return { language, title, files: [fileView(file)], stdin, output };
}
