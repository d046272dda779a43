// The shapes of saved projects and of the examples of the playground.

import { Type, type Static } from 'typebox';
import { mostArguments } from '../execution/arguments.ts';
import { mostFiles } from '../file-names.ts';
import type { Language } from '../languages/language.ts';
import { formatSizeBytes, mib } from '../sizes.ts';
import { nullable } from './nullable.ts';
import { languageByName } from './submission.ts';

/** What a server allows a project to have. */
export interface ProjectLimits {
  /** of all files together */
  readonly maxCodeBytes: number;
  /** the languages that are served */
  readonly languages: readonly Language[];
}

const longestTitle = 100;
export const maxStdinBytes = mib;

const fileName = Type.String({
  description:
    'a relative path such as `util/io.py`: segments of 1 to 64 bytes, at most 100 bytes, in at most 4 directories',
});
const text = (description: string) => Type.Optional(Type.String({ description }));

/** A file as it is sent. */
export const SentFile = Type.Object(
  {
    name: fileName,
    text: Type.Optional(Type.String({ default: '', description: 'the content as text, in place of `content`' })),
    content: Type.Optional(
      Type.String({ default: '', contentEncoding: 'base64', description: 'the content in base64, in place of `text`' }),
    ),
  },
  { additionalProperties: false, description: 'a file with `text` or `content`' },
);

export type SentFile = Static<typeof SentFile>;

/** The schema of a project to be saved, under these limits. */
export const projectBody = (limits: ProjectLimits) =>
  Type.Object(
    {
      language: Type.Enum([...languageByName(limits).keys()], {
        type: 'string',
        description: 'a name from GET /languages, or one of its aliases',
      }),
      code: text('the program as text: the file that the language names in GET /languages, in place of `files`'),
      files: Type.Optional(
        Type.Array(SentFile, {
          minItems: 1,
          maxItems: mostFiles,
          description: `the files, in any order; together at most ${formatSizeBytes(limits.maxCodeBytes)}`,
        }),
      ),
      entry: Type.Optional(
        nullable(
          Type.String({
            default: null,
            description:
              'the name of the file that is run, one of the files; without it the usual one of the language, else the only source file',
          }),
        ),
      ),
      args: Type.Optional(
        Type.Array(Type.String(), {
          maxItems: mostArguments,
          default: [],
          description: 'the arguments of the program, together at most 4 KiB',
        }),
      ),
      stdin: Type.Optional(
        Type.String({ default: '', description: `the input; at most ${formatSizeBytes(maxStdinBytes)} of UTF-8` }),
      ),
      title: Type.Optional(
        Type.String({
          default: '',
          maxLength: longestTitle,
          description: `a line of up to ${longestTitle} characters`,
        }),
      ),
      parent: Type.Optional(
        nullable(
          Type.String({ default: null, description: 'the id of the saved project that this one was made from' }),
        ),
      ),
    },
    { additionalProperties: false, title: 'Project', description: 'A program with its input, to be saved' },
  );
export type ProjectBody = Static<ReturnType<typeof projectBody>>;

const id = Type.String({ description: 'the id of the project: 11 to 43 letters and digits' });
const url = Type.String({ description: 'the path of its page on this server' });

export const NewProject = Type.Object(
  {
    id,
    url,
    token: Type.String({
      description: 'who sends it may delete the project; it is told this once, and kept as a hash',
    }),
  },
  { description: 'The project is saved' },
);

export const KnownProject = Type.Object({ id, url }, { description: 'The same project had been saved before' });

const SavedFile = Type.Object(
  {
    name: Type.String({ description: 'the path of the file in the project' }),
    text: text('the content, if it is UTF-8'),
    content: Type.Optional(
      Type.String({ contentEncoding: 'base64', description: 'the content in base64, if it is not UTF-8' }),
    ),
  },
  { description: 'a file with `text` or `content`' },
);
export type SavedFile = Static<typeof SavedFile>;

const language = Type.String({ description: 'the name of the language' });

export const SavedProject = Type.Object(
  {
    id,
    url,
    language,
    title: Type.String({ description: 'the title; may be empty' }),
    files: Type.Array(SavedFile, { description: 'the files, in the order of their names' }),
    entry: nullable(Type.String({ description: 'the name of the file that is run, where the project names one' })),
    args: Type.Array(Type.String(), { description: 'the arguments of the program' }),
    stdin: Type.String({ description: 'the input; may be empty' }),
    parent: nullable(Type.String({ description: 'the id of the project that it was made from' })),
    created_at: Type.String({ description: 'when it was saved, in ISO 8601' }),
  },
  { title: 'SavedProject', description: 'The project as it was saved' },
);
export type SavedProject = Static<typeof SavedProject>;

export const Examples = Type.Array(
  Type.Object({
    language,
    title: Type.String({ description: 'what it shows' }),
    files: Type.Array(SavedFile, { description: 'the files' }),
    stdin: Type.String({ description: 'the input; may be empty' }),
    output: Type.String({ description: 'what it prints' }),
  }),
  { description: 'The examples of the served languages' },
);
export type Examples = Static<typeof Examples>;

const idParameter = Type.String({ description: 'the `id` that POST /api/save answered' });

export const ProjectParameters = Type.Object({ id: idParameter });

export const FileParameters = Type.Object({
  id: idParameter,
  '*': Type.String({ description: 'the name of the file' }),
});
