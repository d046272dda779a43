// The task API and the session API as a client uses them. Every answer is told to whoever counts them.

import { setTimeout as delay } from 'node:timers/promises';
import type { RunCodeAnswer } from './server.ts';

export interface SurfaceAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface SessionBody {
  readonly session_id?: string;
  readonly logs?: string;
  readonly status?: string;
  readonly error?: string;
}

export type TaskBody = RunCodeAnswer & { readonly queued_task_id?: string; readonly attempt_id?: string | null };

export interface SurfacesOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** hears of each answer: the route as the server names it, and the status */
  readonly onAnswer?: (route: string, status: number) => void;
}

export interface Surfaces {
  readonly execute: (code: string, fileName?: string) => Promise<SurfaceAnswer<SessionBody>>;
  /** Starts a session; rejects when it is refused. */
  readonly startSession: (code: string) => Promise<string>;
  readonly result: (id: string) => Promise<SurfaceAnswer<SessionBody>>;
  /** Asks until it has ended. */
  readonly endOf: (id: string) => Promise<SurfaceAnswer<SessionBody>>;
  readonly cleanup: (id: string) => Promise<SurfaceAnswer<SessionBody>>;
  readonly prewarm: () => Promise<SurfaceAnswer<SessionBody>>;
  readonly startTask: (submission: { code: string; [field: string]: unknown }) => Promise<SurfaceAnswer<TaskBody>>;
  readonly task: (id: string, query?: string) => Promise<SurfaceAnswer<TaskBody>>;
}

const pollMs = 10;

export function surfacesOf(
  address: string,
  { headers: common = {}, onAnswer = () => undefined }: SurfacesOptions = {},
): Surfaces {
  async function ask<Body>(route: string, path: string, init: RequestInit = {}): Promise<SurfaceAnswer<Body>> {
    const headers = new Headers({ ...common, ...(init.headers as Record<string, string>) });
    const answer = await fetch(`${address}${path}`, { ...init, headers });
    onAnswer(route, answer.status);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
  }

  async function execute(code: string, fileName = 'main.py'): Promise<SurfaceAnswer<SessionBody>> {
    const form = new FormData();
    form.append('file', new Blob([code]), fileName);
    return ask('/execute', '/execute', { method: 'POST', body: form });
  }

  const result = async (id: string) => ask<SessionBody>('/result/:session_id', `/result/${id}`);

  return {
    execute,
    async startSession(code) {
      const { status, body } = await execute(code);
      if (body.session_id === undefined) throw new Error(`${status}: ${body.error}`);
      return body.session_id;
    },
    result,
    cleanup: async (id) => ask('/cleanup/:session_id', `/cleanup/${id}`, { method: 'POST' }),
    prewarm: async () => ask('/prewarm', '/prewarm', { method: 'POST' }),
    async endOf(id) {
      for (;;) {
        const answer = await result(id);
        if (answer.body.status !== 'still running') return answer;
        await delay(pollMs);
      }
    },
    async startTask({ code, ...rest }) {
      const body = JSON.stringify({ code: Buffer.from(code).toString('base64'), ...rest });
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      return ask('/api/run_code', '/api/run_code', init);
    },
    task: async (id, query = '') => ask('/api/get_result/:id', `/api/get_result/${id}${query}`),
  };
}
