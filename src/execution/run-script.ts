// The life of a script: it gets a slot, then a sandbox, and runs there once.

import { scriptNeeds } from './needs.ts';
import { programBytes, type Script } from './program.ts';
import { createRun, type Run, type RunnerParts } from './run.ts';
import { runScript, type ScriptReport } from './script.ts';

export type ScriptRunner = Run<Script, ScriptReport>;

export function createScriptRunner(parts: RunnerParts): ScriptRunner {
  return createRun(parts, (script) => ({
    needs: [scriptNeeds(script, parts.limits)],
    bytes: scriptBytes(script),
    inSandboxes: async ([lease]) => runScript(script, lease, parts.limits),
  }));
}

/** The bytes that a script takes in the server's memory. */
export function scriptBytes({ program, input }: Script): number {
  return programBytes(program) + input.length;
}
