// The life of a script: a slot, in it a sandbox, in it one run.

import { scriptNeeds } from './needs.ts';
import type { Script } from './program.ts';
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

/** What a script takes in memory. */
export function scriptBytes({ program, input }: Script): number {
  return program.source.length + input.length;
}
