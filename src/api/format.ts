// POST /api/format: a program, and the same program as the usual formatter of its language lays it out.

import { Type, type Static } from 'typebox';
import { formatSizeBytes } from '../sizes.ts';
import { languageField, type SubmissionLimits } from './submission.ts';
import { defaultRunLanguage } from './run.ts';

/** The schema of a request under these limits. */
export const formatBody = (limits: SubmissionLimits) =>
  Type.Object(
    {
      language: languageField(limits, defaultRunLanguage),
      code: Type.String({
        description: `a file as plain text, at most ${formatSizeBytes(limits.maxCodeBytes)} of UTF-8`,
      }),
    },
    { additionalProperties: false, title: 'Format', description: 'A file to be formatted' },
  );

export type FormatBody = Static<ReturnType<typeof formatBody>>;

export const FormatAnswer = Type.Object(
  { code: Type.String({ description: 'the file, formatted' }) },
  { title: 'FormatAnswer', description: 'The formatted file' },
);
export type FormatAnswer = Static<typeof FormatAnswer>;
