// How answers describe a language.

import { Type, type Static } from 'typebox';
import { nullable } from './nullable.ts';

export const LanguageView = Type.Object(
  {
    name: Type.String({ description: 'the name that requests use' }),
    aliases: Type.Array(Type.String(), { description: 'other names that requests may use' }),
    ready: Type.Boolean({ description: 'whether the server judges submissions in this language now' }),
    reason: nullable(Type.String({ description: 'why the language is not ready; null when it is ready' })),
    version: nullable(
      Type.String({ description: 'version of the compiler or interpreter; null when the language is not ready' }),
    ),
    file_name: Type.String({ description: 'name of the program’s file in the sandbox' }),
    default_limits: Type.Object(
      {
        time_limit: Type.Number({ description: 'seconds' }),
        memory_limit: Type.Number({ description: 'MiB' }),
      },
      { description: 'the limits of a request that sets none' },
    ),
  },
  { title: 'Language', description: 'a language that this server is configured for' },
);
export type LanguageView = Static<typeof LanguageView>;
