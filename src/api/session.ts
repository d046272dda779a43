// The requests and answers of the session API.

import { Type } from 'typebox';

/** The form of POST /execute. */
export const SessionForm = Type.Object({
  file: Type.String({
    format: 'binary',
    description: 'the script; its extension tells the language, as in `main.py`',
  }),
  stdin: Type.Optional(
    Type.String({
      default: '',
      description:
        'the whole of stdin: a file as large as a body may be, or a field of up to 1 MiB, in which browsers write CR LF',
    }),
  ),
});

export const StartedSession = Type.Object(
  { session_id: Type.String({ description: 'for GET /result and POST /cleanup' }) },
  { title: 'Session', description: 'The session has joined the queue' },
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
            'stdout and stderr in the order in which they were written; a line in brackets, such as `[exit code 1]`, ' +
            'says where they were cut and how the script ended, unless it ended well',
        }),
      },
      { title: 'Logs' },
    ),
    Type.Object(
      { status: Type.Literal('still running', { description: 'the script waits or runs' }) },
      { title: 'RunningSession' },
    ),
  ],
  { description: 'The logs, or `still running` until the script has ended' },
);

export const CleanedUp = Type.Object(
  { status: Type.Literal('cleaned up', { description: 'always `cleaned up`' }) },
  { description: 'The session’s container no longer exists' },
);

export const Prewarmed = Type.Object(
  { status: Type.Literal('prewarm triggered', { description: 'always `prewarm triggered`' }) },
  { description: 'The server starts the containers that the pool lacks' },
);
