// What is told of a language.

import { Type, type Static } from 'typebox';
import { nullable } from './nullable.ts';

export const LanguageView = Type.Object(
  {
    name: Type.String({ description: 'what a request calls it' }),
    aliases: Type.Array(Type.String(), { description: 'other names that a request may have for it' }),
    ready: Type.Boolean({ description: 'whether submissions in it are judged now' }),
    reason: nullable(Type.String({ description: 'why it is not ready; null when it is' })),
    version: nullable(Type.String({ description: 'of its compiler or interpreter; null when it is not ready' })),
    file_name: Type.String({ description: 'what the program is called in the sandbox' }),
    default_limits: Type.Object(
      {
        time_limit: Type.Number({ description: 'seconds' }),
        memory_limit: Type.Number({ description: 'MiB' }),
      },
      { description: 'those of a request that sets none' },
    ),
  },
  { title: 'Language', description: 'a language that this server is configured for' },
);
export type LanguageView = Static<typeof LanguageView>;
