// The variables of the playground.

import { Type } from 'typebox';
import { gib, hourMs, secondMs } from '../sizes.ts';
import { durationMs, integer, rate, sizeBytes, text } from './schemas.ts';

export const playgroundVariables = {
  PLAYGROUND: Type.Enum(['on', 'off'], {
    kind: 'choice',
    default: 'on',
    description: 'with `off`, the routes of the playground do not exist',
  }),
  PLAYGROUND_ACCESS: Type.Enum(['open', 'key'], {
    kind: 'choice',
    default: 'key',
    description: 'with `open`, the routes of the playground need no key; with `key`, they need one when there are keys',
  }),
  PLAYGROUND_RATE: rate({
    default: '120/1m',
    description:
      'projects and runs of each key, or of each address without keys, in a period; `RATE_LIMIT` does not count them',
  }),
  DATABASE_URL: Type.Optional(
    text('^postgres(?:ql)?://\\S+$', 'an address such as postgres://user:password@host:5432/database', {
      fallback: 'the server’s own database in `DATA_DIR`',
      description: 'PostgreSQL database for what the playground saves; several servers may share it',
      isSecret: true,
    }),
  ),
  DATA_DIR: text('^.+$', 'the path of a folder', {
    default: './data',
    description:
      'folder for what the playground saves without `DATABASE_URL`; made at the first use, for one server alone',
  }),
  PLAYGROUND_SLOTS: Type.Optional(
    integer(1, 500, {
      fallback: 'half of `MAX_CONTAINERS`',
      description: 'containers that runs of the playground may have at once',
    }),
  ),
  RUN_WALL_LIMIT: durationMs(secondMs, 600 * secondMs, {
    default: '60s',
    description: 'longest life of a program of the playground, whatever it waits for',
  }),
  RUN_CACHE_BYTES: sizeBytes(0, 64 * gib, {
    default: '16MB',
    description: 'memory for results of the playground; with 0B, every run runs',
  }),
  RUN_CACHE_TTL: durationMs(secondMs, 24 * hourMs, {
    default: '10m',
    description: 'how long a result of the playground is shown again',
  }),
  REDIS_URL: Type.Optional(
    text('^rediss?://\\S+$', 'an address such as redis://user:password@host:6379/0', {
      fallback: 'each server keeps its own',
      description: 'Valkey or Redis server with which several servers share results of the playground',
      isSecret: true,
    }),
  ),
};
