// The WebSocket: it says hello, and tells when the server has answered, what it says, and when the connection is lost.

import type { ClientMessage, ServerMessage } from '../api/socket.ts';

/** The part of WebSocket that is used. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'addEventListener'>;

export interface ConnectionParts {
  readonly open: () => Socket;
  readonly key: () => string | null;
  readonly onReady: () => void;
  readonly onMessage: (message: ServerMessage) => void;
  /** with the code of the close */
  readonly onLost: (code: number) => void;
}

export interface Connection {
  /** Without effect while there is a socket. */
  connect(): void;
  isReady(): boolean;
  /** Returns whether the message was sent: it is not before the connection is ready. */
  send(message: ClientMessage): boolean;
  /** Gives up a connection from which nothing comes; `onLost` is called. */
  drop(): void;
}

const version: Extract<ServerMessage, { type: 'hello' }>['v'] = 1;
/** for the connection and the server's hello */
const helloMs = 4000;
/** the code of a socket that is closed for no reason that was told */
const noCode = 1006;

export function createConnection({ open, key, onReady, onMessage, onLost }: ConnectionParts): Connection {
  let socket: Socket | null = null;
  let isReady = false;

  function drop(): void {
    const one = socket;
    if (one === null) return;
    lose(one, noCode);
    one.close();
  }

  function lose(one: Socket, code: number): void {
    if (socket !== one) return;
    socket = null;
    isReady = false;
    onLost(code);
  }

  function receive(message: ServerMessage): void {
    if (message.type !== 'hello') return onMessage(message);
    isReady = true;
    return onReady();
  }

  return {
    connect() {
      if (socket !== null) return;
      const one = open();
      socket = one;
      const late = setTimeout(() => socket === one && !isReady && drop(), helloMs);
      one.addEventListener('open', () => {
        const given = key();
        one.send(JSON.stringify({ type: 'hello', v: version, ...(given === null ? {} : { key: given }) }));
      });
      one.addEventListener('message', ({ data }) => {
        if (socket === one) receive(messageOf(data));
      });
      one.addEventListener('close', ({ code }) => {
        clearTimeout(late);
        lose(one, code);
      });
    },
    isReady: () => isReady,
    drop,
    send(message) {
      if (!isReady) return false;
      socket?.send(JSON.stringify(message));
      return true;
    },
  };
}

function messageOf(data: unknown): ServerMessage {
  const message: ServerMessage = JSON.parse(String(data));
  return message;
}
