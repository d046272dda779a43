// What the session API reads and answers.

import { Type } from 'typebox';

/** The form of POST /execute. */
export const SessionForm = Type.Object({
  file: Type.String({
    format: 'binary',
    description: 'the script; the end of its name tells the language, as in `main.py`',
  }),
  stdin: Type.Optional(
    Type.String({
      default: '',
      description:
        'the whole of stdin: a field of up to 1 MiB, in which browsers write line breaks as CR LF, or a file as large as a body',
    }),
  ),
});

export const StartedSession = Type.Object(
  { session_id: Type.String({ description: 'for GET /result and POST /cleanup' }) },
  { title: 'Session', description: 'It has joined the queue' },
);

export const SessionParameters = Type.Object({
  session_id: Type.String({ description: 'the `session_id` of POST /execute' }),
});

export const SessionResult = Type.Union(
  [
    Type.Object(
      {
        logs: Type.String({
          description:
            'stdout and stderr, in the order in which they came; a line in brackets says where they were cut and how ' +
            'a script ended that did not end well, such as `[exit code 1]`',
        }),
      },
      { title: 'Logs' },
    ),
    Type.Object(
      { status: Type.Literal('still running', { description: 'it waits or runs' }) },
      { title: 'RunningSession' },
    ),
  ],
  { description: 'Its logs, or that it has not ended yet' },
);

export const CleanedUp = Type.Object(
  { status: Type.Literal('cleaned up', { description: 'always this' }) },
  { description: 'Its container is gone' },
);

export const Prewarmed = Type.Object(
  { status: Type.Literal('prewarm triggered', { description: 'always this' }) },
  { description: 'Containers are being started, as far as any are missing' },
);
