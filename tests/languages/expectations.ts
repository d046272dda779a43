// What each program under programs/<language>/<case>.<ext> must get: the same case in each language, the same verdict.
// python-science has programs of its own, which use its packages; in the other cases it is judged by Python's.

import type { TestCase } from '../support/server.ts';

export interface Expectation {
  readonly verdict: string;
  /** of the test: the whole text, or what it must match */
  readonly error: string | RegExp | null;
  /** of the whole submission, where it is not that of its one test */
  readonly message?: RegExp;
  readonly stderr?: RegExp;
  readonly exitCode?: number | null;
  readonly signal?: string | null;
}

/** A program for each of the languages: that they all get the same, but for what differs by the language's name. */
interface Case {
  readonly test?: TestCase;
  /** seconds; 1 where the program never ends of its own accord */
  readonly timeLimit?: number;
  /** MB, where it is not the language's default */
  readonly memoryLimit?: number;
  readonly must: Expectation;
  readonly except?: Readonly<Record<string, Partial<Expectation>>>;
  /** all, when not given */
  readonly languages?: readonly string[];
}

const accepted: Expectation = { verdict: 'accepted', error: null, exitCode: 0, signal: null };
const overTime: Expectation = {
  verdict: 'time_limit_exceeded',
  error: 'time limit exceeded: 1 s',
  exitCode: null,
  signal: null,
};
const overMemory: Expectation = { verdict: 'memory_limit_exceeded', error: 'memory limit exceeded: 128 MiB' };
/** Their default limit is higher. */
const overMoreMemory = { error: 'memory limit exceeded: 256 MiB' };
const overMostMemory = { error: 'memory limit exceeded: 512 MiB' };
const failed: Expectation = { verdict: 'runtime_error', error: /^runtime error: / };

const numbersToShare = 4_000_000;

/** By the name of the case. */
const cases: Readonly<Record<string, Case>> = {
  'wrong-answer': {
    test: { in: '2 3\n', expected_out: '5\n' },
    must: {
      verdict: 'wrong_answer',
      error: 'wrong answer: line 1, column 1: expected "5", got "6"',
      exitCode: 0,
      signal: null,
    },
  },
  'time-spin': { timeLimit: 1, must: overTime },
  'time-idle': { timeLimit: 1, must: overTime },
  'memory-at-once': {
    must: overMemory,
    except: { 'python-science': overMoreMemory, javascript: overMoreMemory, java: overMoreMemory },
  },
  // The machine of Java keeps within the limit and throws, for which it is no runtime error.
  'memory-slowly': {
    must: overMemory,
    except: {
      'python-science': overMoreMemory,
      javascript: overMoreMemory,
      java: { ...overMoreMemory, exitCode: 1, stderr: /^Exception in thread "main" java\.lang\.OutOfMemoryError/m },
    },
  },
  'output-flood': {
    timeLimit: 1,
    must: { verdict: 'output_limit_exceeded', error: 'output limit exceeded: 1 MiB' },
  },
  'exit-code': { must: { ...failed, error: 'runtime error: exit code 3', exitCode: 3, signal: null } },
  'killed-by-signal': {
    must: { ...failed, error: 'runtime error: killed by SIGABRT', exitCode: null, signal: 'SIGABRT' },
    except: {
      // Node has more to say, of itself.
      javascript: { error: /^runtime error: killed by SIGABRT/ },
      c: { error: 'runtime error: killed by SIGSEGV', signal: 'SIGSEGV' },
      go: { error: 'runtime error: killed by SIGKILL', signal: 'SIGKILL' },
    },
  },
  uncaught: {
    must: failed,
    except: {
      python: { error: 'runtime error: exit code 1: ValueError: no such node', exitCode: 1 },
      'python-science': { error: 'runtime error: exit code 1: numpy.linalg.LinAlgError: Singular matrix', exitCode: 1 },
      javascript: { error: 'runtime error: exit code 1: TypeError: no such node', exitCode: 1 },
      c: { error: /^runtime error: killed by SIGABRT: .*Assertion .*no such node.* failed\.$/, signal: 'SIGABRT' },
      cpp: { error: 'runtime error: killed by SIGABRT: what():  no such node', signal: 'SIGABRT' },
      go: { error: 'runtime error: exit code 2: panic: no such node', exitCode: 2 },
      java: {
        error: 'runtime error: exit code 1: Exception in thread "main" java.lang.IllegalStateException: no such node',
        exitCode: 1,
      },
    },
  },
  // Where the language has a bound of its own, it says so. In C and C++ the stack may become as large as the memory limit,
  // so a program whose stack is full has used all its memory; Go's own bound is 1 GB, above any limit.
  'stack-overflow': {
    must: overMemory,
    except: {
      python: {
        ...failed,
        error: 'runtime error: exit code 1: RecursionError: maximum recursion depth exceeded',
        exitCode: 1,
      },
      javascript: {
        ...failed,
        error: 'runtime error: exit code 1: RangeError: Maximum call stack size exceeded',
        exitCode: 1,
      },
      java: {
        ...failed,
        error: 'runtime error: exit code 1: Exception in thread "main" java.lang.StackOverflowError',
        exitCode: 1,
      },
    },
  },
  'compile-error': {
    must: { verdict: 'compile_error', error: /^compilation error: /, exitCode: null, signal: null },
    except: {
      python: {
        error: "compilation error: SyntaxError: expected ':'",
        message: /^compilation error: +File "[^"]*main\.py", line 2\n +for number in range\(10\)\n/,
      },
      javascript: {
        error: 'compilation error: SyntaxError: Invalid or unexpected token',
        message: /^compilation error: \S*main\.js:3\n +@cached\n/,
      },
      c: {
        error: 'compilation error: main.c:4:20: error: ‘total’ undeclared (first use in this function)',
        message: /^compilation error: main\.c: In function ‘main’:\nmain\.c:4:20: error: /,
      },
      cpp: {
        error: 'compilation error: main.cpp:4:18: error: ‘total’ was not declared in this scope',
        message: /^compilation error: main\.cpp: In function ‘int main\(\)’:\nmain\.cpp:4:18: error: /,
      },
      go: {
        error: 'compilation error: main.go:6:14: undefined: total',
        message: /^compilation error: main\.go:6:14: undefined: total$/,
      },
      java: {
        error: 'compilation error: Main.java:3: error: cannot find symbol',
        message: /^compilation error: Main\.java:3: error: cannot find symbol\n[^]*symbol: +variable total\n/,
      },
    },
  },
  // On stderr they tell the seconds of CPU time that their threads have used.
  threads: {
    test: { in: `${numbersToShare}\n`, expected_out: `${sumOfRemainders(numbersToShare)}\n` },
    must: { ...accepted, stderr: /^\d+(?:\.\d+)?\n$/ },
  },
  // Code points, and no locale but the one of the environment.
  text: {
    test: { in: 'naïve ✓ 日本語\n', expected_out: '語本日 ✓ evïan\n' },
    must: { ...accepted, stderr: /^naïve ✓ 日本語\n$/ },
  },
  // A variable of the environment, and what else the language knows it by.
  'online-judge': { test: { in: '1\n', expected_out: '1 true\n' }, must: accepted },
  'time-zone': { test: { in: '1750000000\n', expected_out: '17:06\n' }, must: accepted },
  'wide-characters': {
    languages: ['c', 'cpp'],
    test: { in: 'as they\ncome\n', expected_out: 'as they\ncome\nwide\n' },
    must: accepted,
  },
  echo: { test: echoTest(10 * 1024 * 1024), must: accepted },
  deadlock: {
    languages: ['go'],
    must: {
      ...failed,
      error: 'runtime error: exit code 2: fatal error: all goroutines are asleep - deadlock!',
      exitCode: 2,
    },
  },
  'bad-alloc-far-from-limit': {
    languages: ['cpp'],
    test: { in: `${2n ** 62n}\n`, expected_out: 'no room\n' },
    must: accepted,
  },
  'memory-after-words': { languages: ['java'], must: { ...overMemory, ...overMoreMemory, exitCode: 1 } },
  // The heap is full, although the memory limit is far.
  'memory-one-array': { languages: ['java'], memoryLimit: 128, must: { ...overMemory, exitCode: 1 } },
  'memory-large-pieces': { languages: ['java'], memoryLimit: 512, must: { ...overMemory, ...overMostMemory } },
  'memory-in-threads': { languages: ['java'], memoryLimit: 128, must: { ...overMemory, exitCode: 1 } },
  'memory-caught': { languages: ['java'], test: { in: '', expected_out: 'caught\n' }, must: accepted },
  'heap-full': { languages: ['javascript'], memoryLimit: 512, must: { ...overMemory, ...overMostMemory } },
  'memory-direct-buffer': {
    languages: ['java'],
    must: { ...failed, error: /^runtime error: exit code 1: Exception .*OutOfMemoryError: .* direct buffer memory/ },
  },
  // One request that no limit would allow.
  'memory-beyond-any': {
    languages: ['python', 'python-science', 'javascript', 'cpp', 'go', 'java'],
    must: failed,
    except: {
      python: { error: 'runtime error: exit code 1: MemoryError' },
      'python-science': {
        error:
          /^runtime error: exit code 1: numpy\._core\._exceptions\._ArrayMemoryError: Unable to allocate 8\.00 TiB /,
      },
      javascript: { error: 'runtime error: exit code 1: RangeError: Array buffer allocation failed' },
      cpp: { error: 'runtime error: killed by SIGABRT: what():  std::bad_alloc' },
      go: { error: 'runtime error: exit code 2: fatal error: runtime: out of memory' },
      java: { error: /^runtime error: exit code 1: .*OutOfMemoryError: Requested array size exceeds VM limit$/ },
    },
  },
  'memory-refused-near-limit': {
    languages: ['python-science'],
    must: { ...overMemory, ...overMoreMemory, exitCode: 1 },
  },
  'packages-numpy': {
    languages: ['python-science'],
    test: { in: '100 7\n', expected_out: 'True\n354224848179261915075\n7 [1, 3] 11\n' },
    must: accepted,
  },
  'packages-sympy': {
    languages: ['python-science'],
    test: {
      in: '1234567890\n',
      expected_out: `{2: 1, 3: 2, 5: 1, 3607: 1, 3803: 1}
(x - y)*(x + y)*(x**2 + y**2)
pi/2 1 [1/2 - sqrt(5)/2, 1/2 + sqrt(5)/2]
Matrix([[-2, 1], [3/2, -1/2]]) 2*sqrt(2) 3.141592653589793238462643383279502884197 1/3 0
`,
    },
    must: accepted,
  },
  'packages-networkx': {
    languages: ['python-science'],
    test: {
      in: '20 30\n',
      expected_out: '48\n1 True 300\n5 [0, 1, 2, 3]\n[[0, 1, 0], [1, 0, 1], [0, 1, 0]]\n',
    },
    must: accepted,
  },
  // The heap is as large as the limit lets it be, and no larger.
  'heap-large': {
    languages: ['javascript'],
    memoryLimit: 512,
    test: { in: '', expected_out: '300\n' },
    must: accepted,
  },
  'heap-garbage': {
    languages: ['javascript'],
    memoryLimit: 128,
    test: { in: '', expected_out: '24 31125\n' },
    must: accepted,
  },
  'thrown-text': {
    languages: ['javascript'],
    must: { ...failed, error: 'runtime error: exit code 1: no such node', exitCode: 1 },
  },
  'recursion-million': { test: { in: '1000000\n', expected_out: '1000000\n' }, memoryLimit: 512, must: accepted },
  // Each step passes through C twice, in the main thread and in another one.
  'recursion-cached': {
    languages: ['python', 'python-science'],
    test: { in: '9000\n', expected_out: '9000\n9000\n' },
    must: accepted,
  },
};

/** By the name of a language: the one whose programs it is judged by where it has none of its own. */
export const programsFrom: Readonly<Record<string, string>> = { 'python-science': 'python' };

/** The cases that prove the interpreter alone. It is the same one in python-science, which leaves them out. */
const ofTheInterpreter: ReadonlySet<string> = new Set([
  'time-idle',
  'exit-code',
  'killed-by-signal',
  'threads',
  'text',
  'online-judge',
  'time-zone',
  'echo',
]);

/** The cases that a language is judged by. */
export function casesOf(language: string): readonly (readonly [name: string, its: Case])[] {
  return Object.entries(cases).filter(
    ([name, { languages }]) =>
      (languages?.includes(language) ?? true) && !(language in programsFrom && ofTheInterpreter.has(name)),
  );
}

/** What the case's program in a language must get. */
export function expectationOf({ must, except }: Case, language: string): Expectation {
  return { ...must, ...except?.[programsFrom[language] ?? language], ...except?.[language] };
}

function sumOfRemainders(count: number): number {
  let sum = 0;
  for (let number = 0; number < count; number++) sum += (number * number) % 1_000_003;
  return sum;
}

/** So many bytes of numbered lines; the answer is their count and their checksum (Adler-32, RFC 1950). */
function echoTest(size: number): TestCase {
  let text = '';
  for (let line = 0; text.length < size; line++) text += `${line}\n`;
  text = text.slice(0, size);
  let a = 1;
  let b = 0;
  for (const byte of Buffer.from(text)) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return { in: text, expected_out: `${size} ${b * 65_536 + a}\n` };
}
