// The description of the WebSocket in AsyncAPI 3.0, made from the schemas that validate its messages.

import type { TSchema } from 'typebox';
import { clientMessages, serverMessages } from '../../api/socket.ts';
import type { SubmissionLimits } from '../../api/submission.ts';

type Messages = Readonly<Record<string, TSchema>>;

/** `address` is the path of the socket. */
export function describeSocket(address: string, version: string, limits: SubmissionLimits): object {
  const sent: Messages = clientMessages(limits);
  const received: Messages = serverMessages;
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'll-solution-runner',
      version,
      description: 'Runs of the playground: JSON texts over a WebSocket. docs/api.md says what the messages do.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: {
      runs: { address, messages: { ...named('client', sent), ...named('server', received) } },
    },
    operations: {
      // AsyncAPI tells it from the side of the server.
      obey: operation('receive', 'client', sent),
      tell: operation('send', 'server', received),
    },
  };
}

function named(side: string, messages: Messages): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(messages).map(([name, payload]) => [idOf(side, name), { name, payload }]));
}

function operation(action: 'send' | 'receive', side: string, messages: Messages): object {
  return {
    action,
    channel: { $ref: '#/channels/runs' },
    messages: Object.keys(messages).map((name) => ({ $ref: `#/channels/runs/messages/${idOf(side, name)}` })),
  };
}

const idOf = (side: string, name: string): string => `${side}-${name}`;
