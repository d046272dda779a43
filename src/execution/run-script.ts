// The life of a script: a slot, in it a sandbox, in it one run.

import { scriptNeeds } from './needs.ts';
import type { Script } from './program.ts';
import { createRun, type Run, type RunnerParts } from './run.ts';
import { runScript, type ScriptReport } from './script.ts';

export type ScriptRunner = Run<Script, ScriptReport>;

export function createScriptRunner(parts: RunnerParts): ScriptRunner {
  return createRun(parts, (script) => ({
    needs: scriptNeeds(script, parts.limits),
    bytes: script.program.source.length + script.input.length,
    inSandbox: async (lease) => runScript(script, lease, parts.limits),
  }));
}
