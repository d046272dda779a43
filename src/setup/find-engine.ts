// Finds a Docker Engine that answers. When there is none and this user is root, installs and starts one.

import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import {
  adviseDenied,
  adviseEngineMissing,
  adviseHostSilent,
  enginePackages,
  splitPackages,
  type Machine,
} from './advice.ts';
import { defaultEngine, parseEngineAddress, readContextAddress, type EngineAddress } from './engine-address.ts';
import { pingEngine, type EngineState } from './engine-client.ts';
import { isInstalled } from './run-program.ts';
import { SetupError } from './setup-error.ts';

/** Says what is about to be done, in one plain line. */
export type Say = (line: string) => void;

/** What the decision needs from the machine; `realWorld` is the real one. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  readonly ping: (address: EngineAddress) => Promise<EngineState>;
  readonly machine: () => Machine;
  /** installs the engine's packages; rejects with a SetupError */
  readonly install: () => Promise<void>;
  /** starts the installed engine at `defaultEngine` and waits until it answers; rejects with a SetupError */
  readonly start: () => Promise<void>;
}

/**
 * The engine to use. When DOCKER_HOST is set, it is the only candidate and nothing is installed. Otherwise the usual
 * socket is tried, then the docker command's context; then an engine is installed and started. Rejects with a
 * SetupError that has the commands to run when there is no engine.
 */
export async function findEngine(world: World): Promise<EngineAddress> {
  const host = world.env['DOCKER_HOST'];
  if (host !== undefined && host !== '') return fromEnvironment(world, host);

  const here = await world.ping(defaultEngine);
  if (here.kind === 'answers') return defaultEngine;
  const tried = [describe(defaultEngine, here)];

  const context = readContextAddress(world.env);
  if (context !== undefined && context.url !== defaultEngine.url) {
    const there = await world.ping(context);
    if (there.kind === 'answers') return context;
    tried.push(`${describe(context, there)} (the docker command's current context)`);
  }

  const machine = world.machine();
  if (here.kind === 'denied') throw new SetupError(adviseDenied(machine, defaultEngine.url));
  if (!machine.isRoot || !(machine.hasDockerd || machine.hasApt)) {
    throw new SetupError(adviseEngineMissing(machine, tried));
  }
  return makeOne(world, machine);
}

async function fromEnvironment(world: World, host: string): Promise<EngineAddress> {
  const address = parseEngineAddress(host);
  const state = await world.ping(address);
  if (state.kind === 'answers') return address;
  if (state.kind === 'denied') throw new SetupError(adviseDenied(world.machine(), host));
  throw new SetupError(adviseHostSilent(host, state.reason));
}

/** Installing a package may start its service, so look again before starting it a second time. */
async function makeOne(world: World, machine: Machine): Promise<EngineAddress> {
  if (!machine.hasDockerd) {
    await world.install();
    const state = await world.ping(defaultEngine);
    if (state.kind === 'answers') return defaultEngine;
  }
  await world.start();
  return defaultEngine;
}

function describe(address: EngineAddress, state: EngineState): string {
  return `${address.url}: ${state.kind === 'silent' ? state.reason : state.kind}`;
}

export function readMachine(): Machine {
  return {
    isRoot: process.getuid?.() === 0,
    user: userInfo().username,
    hasApt: isInstalled('apt-get'),
    hasSystemd: existsSync('/run/systemd/system'),
    hasDockerd: isInstalled('dockerd'),
  };
}

export function realWorld(env: NodeJS.ProcessEnv, say: Say): World {
  return {
    env,
    say,
    ping: pingEngine,
    machine: readMachine,
    // loaded only on the machines that need them: every start of the server waits for this module
    install: async () =>
      (await import('./install-packages.ts')).installPackages(env, say, enginePackages, splitPackages),
    start: async () => (await import('./start-engine.ts')).startEngine(env, say),
  };
}
