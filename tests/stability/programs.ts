// Programs near their limits, each with the verdict that it must get however busy the machine is.

const limitS = 0.5;
const memoryMb = 64;
const outputBytes = 1024 * 1024;
/** What the interpreter itself has resident, in MB, and a little more. */
const interpreterMb = 10;

export interface StabilityProgram {
  readonly name: string;
  readonly code: string;
  readonly expectedOutput: string;
  readonly verdict: string;
  /** watches its own CPU clock, so that its time must be the same among neighbours */
  readonly isClocked: boolean;
}

export const submissionLimits = { time_limit: limitS, memory_limit: memoryMb };

/** How much a second of this machine's CPU time does. */
export interface Calibration {
  readonly loopsPerS: number;
  readonly hashesPerS: number;
}

export const loopCode = (loops: string): string => `for _ in range(${loops}): pass`;
export const hashCode = (hashes: string): string => `
import hashlib
block = bytes(1 << 20)
for _ in range(${hashes}): hashlib.sha256(block).digest()`;

const plain = (cpuS: number): string => `
import time
while time.process_time() < ${cpuS}: pass`;

// Hashing lets go of the interpreter lock. The clock is that of both threads together.
const inThreads = (cpuS: number): string => `
import hashlib, threading, time
block = bytes(1 << 18)
def work():
    while time.process_time() < ${cpuS}: hashlib.sha256(block).digest()
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()`;

const inChildren = (work: string): string => `
import os, time
for _ in range(2):
    if os.fork() == 0:
        ${work}
        os._exit(0)
for _ in range(2): os.wait()`;

const asleep = (s: number): string => `
import time
time.sleep(${s})`;

const byTurns = (s: number): string => `
import time
for turn in range(1, 11):
    while time.process_time() < ${s / 20} * turn: pass
    time.sleep(${s / 20})`;

/** Four members take turns: each waits until it is woken, works, and wakes the next. */
const ringWork = (cpuS: number): string => `
turns, members = 200, 10
def work(turn):
    while time.process_time() < ${cpuS} * turn / turns: pass`;

const ringOfThreads = (cpuS: number): string => `
import threading, time
${ringWork(cpuS)}
gates = [threading.Semaphore(0) for _ in range(members)]
def member(place):
    for turn in range(place + 1, turns + 1, members):
        gates[place].acquire()
        work(turn)
        gates[(place + 1) % members].release()
threads = [threading.Thread(target=member, args=(place,)) for place in range(members)]
for thread in threads: thread.start()
gates[0].release()
for thread in threads: thread.join()`;

/** As many processes, each with a clock of its own. */
const ringOfProcesses = (cpuS: number, [make, wait, wake]: readonly [string, string, string]): string => `
import multiprocessing, os, time
turns, members = 200, 10
gates = [${make} for _ in range(members)]
for place in range(members):
    if os.fork() == 0:
        start = time.process_time()
        for turn in range(turns // members):
            ${wait}
            while time.process_time() - start < ${cpuS} / turns * (turn + 1): pass
            ${wake}
        os._exit(0)
place = -1
${wake}
for _ in range(members): os.wait()`;

const pipes = ['os.pipe()', 'os.read(gates[place][0], 1)', "os.write(gates[(place + 1) % members][1], b'.')"] as const;
const semaphores = [
  'multiprocessing.Semaphore(0)',
  'gates[place].acquire()',
  'gates[(place + 1) % members].release()',
] as const;

const hashingThreads = (hashes: number): string => `
import hashlib, threading
block = bytes(1 << 20)
def work():
    for _ in range(${Math.round(hashes / 2)}): hashlib.sha256(block).digest()
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()`;

const holding = (mb: number): string => `data = b'x' * ${Math.round(mb * 1024 * 1024)}`;

const holdingInChild = (mb: number): string => `
import os, time
if os.fork() == 0:
    ${holding(mb)}
    time.sleep(0.1)
    os._exit(0)
os.wait()`;

const printing = (bytes: number): string => `
import sys
sys.stdout.write('x' * ${bytes})`;

/** MB that make up such a share of the limit together with the interpreter. */
function besidesInterpreter(share: number): number {
  return share * memoryMb - interpreterMb;
}

/** Below a limit is accepted, above it gets the limit's verdict. */
function pair(
  name: string,
  [below, above]: readonly [number, number],
  verdict: string,
  codeOf: (share: number) => string,
  isClocked = false,
): readonly StabilityProgram[] {
  const common = { expectedOutput: '', isClocked };
  return [
    { ...common, name: `${name}, ${below} of the limit`, code: codeOf(below), verdict: 'accepted' },
    { ...common, name: `${name}, ${above} of the limit`, code: codeOf(above), verdict },
  ];
}

export function stabilityPrograms({ loopsPerS, hashesPerS }: Calibration): readonly StabilityProgram[] {
  const near = [0.8, 1.2] as const;
  const fixed = [0.6, 1.6] as const;
  const time = 'time_limit_exceeded';
  const memory = 'memory_limit_exceeded';
  const loops = (share: number): number => Math.round(share * limitS * loopsPerS);
  const full = { name: 'output, at the limit', code: printing(outputBytes), expectedOutput: 'x'.repeat(outputBytes) };
  const over = { name: 'output, one byte over', code: printing(outputBytes + 1), expectedOutput: '' };
  return [
    ...pair('clocked', near, time, (share) => plain(share * limitS), true),
    ...pair('clocked, 2 threads', near, time, (share) => inThreads(share * limitS), true),
    ...pair(
      'clocked, 2 children',
      near,
      time,
      (share) => inChildren(`while time.process_time() < ${(share * limitS) / 2}: pass`),
      true,
    ),
    ...pair('asleep', near, time, (share) => asleep(share * limitS)),
    ...pair('CPU and sleep by turns', near, time, (share) => byTurns(share * limitS)),
    ...pair('a ring of threads, semaphores', near, time, (share) => ringOfThreads(share * limitS)),
    ...pair('a ring of processes, pipes', near, time, (share) => ringOfProcesses(share * limitS, pipes)),
    ...pair('a ring of processes, semaphores', near, time, (share) => ringOfProcesses(share * limitS, semaphores)),
    ...pair('fixed work', fixed, time, (share) => loopCode(String(loops(share)))),
    ...pair('fixed work, 2 threads', fixed, time, (share) => hashingThreads(share * limitS * hashesPerS)),
    ...pair('fixed work, 2 children', fixed, time, (share) =>
      inChildren(loopCode(String(Math.round(loops(share) / 2)))),
    ),
    ...pair('memory', near, memory, (share) => holding(besidesInterpreter(share))),
    ...pair('memory of a child', near, memory, (share) => holdingInChild(besidesInterpreter(share))),
    { ...full, verdict: 'accepted', isClocked: false },
    { ...over, verdict: 'output_limit_exceeded', isClocked: false },
  ];
}
