// Mode unit of a run on real sandboxes: the unit tests that a program holds, in each language that has it.

import t, { type Test } from 'tap';
import type { RunAnswer, RunError, RunEventMessage } from '../../src/api/run.ts';
import { startServer } from '../support/server.ts';
import { connectSocket } from '../support/socket.ts';

const server = await startServer({
  LANGUAGES: 'python,javascript,go,c',
  MAX_CONTAINERS: '6',
  PLAYGROUND_SLOTS: '4',
  RUN_WALL_LIMIT: '20s',
  MAX_OUTPUT: '1MB',
});
t.teardown(() => server.stop());
await server.untilLanguagesAreReady();

type Body = Readonly<Record<string, unknown>>;
type Answer = RunAnswer & RunError;
type Unit = readonly [name: string, result: string, message?: RegExp];

async function post(body: Body, accept = 'application/json'): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  return fetch(`${server.address}/api/run`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ mode: 'unit', ...body }),
  });
}

async function run(body: Body): Promise<Answer> {
  const answer = await post(body);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function events(body: Body): Promise<readonly RunEventMessage[]> {
  const answer = await post({ fresh: true, ...body }, 'application/x-ndjson');
  const lines = (await answer.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as RunEventMessage);
}

const namesOf = ({ units = [] }: Answer): readonly string[] => units.map(({ name, result }) => `${name}: ${result}`);

/** Expects exactly these results, in this order, and a message exactly where one is expected. */
function expectUnits(t: Test, answer: Answer, expected: readonly Unit[], what: string): void {
  t.same(
    namesOf(answer),
    expected.map(([name, result]) => `${name}: ${result}`),
    `${what} ${answer.stderr}${answer.compile_output}`,
  );
  for (const [index, [name, , message]] of expected.entries()) {
    const got = answer.units?.[index]?.message;
    if (message === undefined) t.equal(got, undefined, `${what}: ${name}`);
    else t.match(got, message, `${what}: ${name}`);
  }
}

interface Case {
  readonly body: Body;
  readonly units: readonly Unit[];
  readonly answer?: Partial<Record<keyof Answer, unknown>>;
}

async function expectCases(t: Test, language: string, cases: Readonly<Record<string, Case>>): Promise<void> {
  const all = Object.entries(cases).map(async ([what, { body, units, answer = {} }]) => {
    const got = await run({ language, ...body });
    expectUnits(t, got, units, what);
    t.match(got, answer, what);
  });
  await Promise.all(all);
}

const ended = (code: number) => ({ ended: 'exited', exit_code: code, message: null });
const early = (code: number): RegExp => new RegExp(`^the program ended before the test did, with exit code ${code}$`);
const limited = { ended: 'time_limit', message: 'time limit exceeded: 0.5 s' };

await t.test('Python: unittest cases and functions, each way in which a test can end', async (t) => {
  await expectCases(t, 'python', {
    'all in the main file': {
      body: {
        code: `import sys, unittest
def add(a, b): return a + b
class TestAdd(unittest.TestCase):
    def test_right(self): self.assertEqual(add(1, 2), 3)
    def test_wrong(self): self.assertEqual(add(1, 2), 4, "not four")
    @unittest.skip("later")
    def test_later(self): pass
    def test_breaks(self): {}["key"]
    def test_each(self):
        for n in range(3):
            with self.subTest(n=n): self.assertNotEqual(n, 1)
    @unittest.expectedFailure
    def test_known(self): self.fail()
class TestSetUp(unittest.TestCase):
    def setUp(self): raise OSError("no set-up")
    def test_never(self): pass
def test_function(): assert add(2, 2) == 4
def test_exit(): sys.exit(0)
async def test_async(): pass
def helper(): raise ValueError
print("imported as", __name__)
if __name__ == "__main__": unittest.main()`,
      },
      units: [
        ['main.TestAdd.test_breaks', 'error', /KeyError: 'key'$/],
        ['main.TestAdd.test_each (n=0)', 'passed'],
        ['main.TestAdd.test_each (n=1)', 'failed', /AssertionError: 1 == 1$/],
        ['main.TestAdd.test_each (n=2)', 'passed'],
        ['main.TestAdd.test_each', 'failed', /^1 subtest failed$/],
        ['main.TestAdd.test_known', 'passed'],
        ['main.TestAdd.test_later', 'skipped', /^later$/],
        ['main.TestAdd.test_right', 'passed'],
        ['main.TestAdd.test_wrong', 'failed', /^Traceback[^]*main\.py", line 5[^]*AssertionError: 3 != 4 : not four$/],
        ['main.TestSetUp.test_never', 'error', /OSError: no set-up$/],
        ['main.test_function', 'passed'],
        ['main.test_exit', 'error', /SystemExit: 0$/],
        ['main.test_async', 'passed'],
      ],
      answer: { ...ended(1), stdout: 'imported as main\n', truncated: { stdout: false, stderr: false, units: false } },
    },
    'in files of their own': {
      body: {
        files: [
          {
            name: 'main.py',
            text: 'def double(n): return 2 * n\nif __name__ == "__main__": print(double(int(input())))',
          },
          { name: 'test_double.py', text: 'from main import double\ndef test_two(): assert double(2) == 4' },
          {
            name: 'tests/more_test.py',
            text: 'import unittest\nfrom test_double import *\nclass More(unittest.TestCase):\n    def test_three(self): self.assertEqual(double(3), 6)',
          },
          { name: 'test_broken.py', text: 'import nothing' },
          { name: 'other.py', text: 'def test_not_here(): pass' },
        ],
      },
      units: [
        ['test_broken', 'error', /line 1[^]*No module named 'nothing'$/],
        ['test_double.test_two', 'passed'],
        ['tests.more_test.More.test_three', 'passed'],
      ],
      answer: ended(1),
    },
    'a set-up of a class that fails': {
      body: {
        code: `import unittest
class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise OSError("no")
    def test_a(self): pass`,
      },
      units: [['setUpClass (main.A)', 'error', /OSError: no$/]],
    },
    'no tests': {
      body: { code: 'print("hello")' },
      units: [],
      answer: { ...ended(1), stdout: 'hello\n', stderr: /^no tests found: a test is a function named test_/ },
    },
    'not a program': {
      body: {
        files: [
          { name: 'main.py', text: 'x = 1' },
          { name: 'test_x.py', text: 'def (' },
        ],
      },
      units: [],
      answer: { ended: 'compile_error', compile_output: /SyntaxError/ },
    },
    'an exit in the middle': {
      body: { code: 'import os\ndef test_a(): pass\ndef test_b(): os._exit(7)\ndef test_c(): pass' },
      units: [
        ['main.test_a', 'passed'],
        ['main.test_b', 'error', early(7)],
      ],
      answer: ended(7),
    },
    'the time limit': {
      body: { code: 'def test_a():\n    while True: pass', time_limit: 0.5 },
      units: [['main.test_a', 'error', /^time limit exceeded: 0\.5 s$/]],
      answer: limited,
    },
    'input, arguments and output': {
      body: {
        code: 'import sys\ndef test_a():\n    print(sys.argv[1:], input())\n    print("err", file=sys.stderr)',
        stdin: 'line\n',
        args: ['a b'],
      },
      units: [['main.test_a', 'passed']],
      answer: { ...ended(0), stdout: "['a b'] line\n", stderr: 'err\n' },
    },
  });
});

await t.test('JavaScript: tests of node:test, each way in which a test can end', async (t) => {
  const head = "const { test, describe, it, before } = require('node:test');\nconst assert = require('node:assert');\n";
  await expectCases(t, 'javascript', {
    'all in the main file': {
      body: {
        code: `${head}console.log('loaded', require.main === module);
test('right', () => assert.equal(1 + 1, 2));
test('wrong', () => assert.equal(1 + 1, 3, 'not three'));
test('later', { skip: 'not now' }, () => {});
test('some day', { todo: 'a plan' }, () => { throw new Error('x'); });
test('nested', async (t) => {
  await t.test('inner', () => {});
  await t.test('inner', () => { throw new TypeError('deep'); });
});
describe('suite', () => {
  it('one', async () => {});
  describe('deeper', () => { it('two', () => {}); });
});
describe('set-up', () => {
  before(() => { throw new Error('no set-up'); });
  it('never', () => {});
});
test('too long', { timeout: 20 }, () => new Promise((resolve) => setTimeout(resolve, 300)));`,
      },
      units: [
        ['right', 'passed'],
        ['wrong', 'failed', /^AssertionError \[ERR_ASSERTION\]: not three[^]*main\.js:5:\d+\)$/],
        ['later', 'skipped', /^not now$/],
        ['some day', 'skipped', /^a plan$/],
        ['nested > inner', 'passed'],
        ['nested > inner', 'failed', /^TypeError: deep\n/],
        ['nested', 'failed', /^1 subtest failed$/],
        ['suite > one', 'passed'],
        ['suite > deeper > two', 'passed'],
        ['suite > deeper', 'passed'],
        ['suite', 'passed'],
        ['set-up', 'error', /^Error: no set-up\n/],
        ['too long', 'error', /timed out/],
      ],
      answer: { ...ended(1), stdout: 'loaded false\n', stderr: '' },
    },
    'in files of their own, of both kinds': {
      body: {
        files: [
          { name: 'main.js', text: 'exports.double = (n) => 2 * n;\nif (require.main === module) console.log("no");' },
          {
            name: 'main.test.mjs',
            text: "import test from 'node:test';\nimport main from './main.js';\nimport assert from 'node:assert';\ntest('two', () => assert.equal(main.double(2), 4));",
          },
          { name: 'test/more.js', text: "require('node:test')('three', () => {});" },
          { name: 'broken.test.js', text: "require('./nothing.js');" },
          { name: 'other.js', text: "require('node:test')('not here', () => {});" },
        ],
      },
      units: [
        ['broken.test.js', 'error', /Cannot find module '\.\/nothing\.js'/],
        ['two', 'passed'],
        ['three', 'passed'],
      ],
      answer: { ...ended(1), stdout: '' },
    },
    'a program that awaits outside of functions': {
      body: { code: `const test = require('node:test');\nawait null;\ntest('a', () => {});` },
      units: [['a', 'passed']],
      answer: ended(0),
    },
    'no tests': {
      body: { code: 'console.log("hello")' },
      units: [],
      answer: { ...ended(1), stdout: 'hello\n', stderr: /^no tests found: a test is a call of test\(\)/ },
    },
    'an exit in the middle': {
      body: { code: `${head}test('a', () => {});\ntest('b', () => process.exit(7));\ntest('c', () => {});` },
      units: [
        ['a', 'passed'],
        ['b', 'error', early(7)],
      ],
      answer: ended(7),
    },
    'the time limit': {
      body: { code: `${head}describe('d', () => { it('a', () => { for (;;); }); });`, time_limit: 0.5 },
      units: [
        ['d > a', 'error', /^time limit exceeded: 0\.5 s$/],
        ['d', 'error', /^time limit exceeded: 0\.5 s$/],
      ],
      answer: limited,
    },
    'input, arguments and output': {
      body: {
        code: `${head}test('a', () => console.log(process.argv.slice(2), require('fs').readFileSync(0, 'utf8')));`,
        stdin: 'line',
        args: ['a b'],
      },
      units: [['a', 'passed']],
      answer: { ...ended(0), stdout: "[ 'a b' ] line\n", stderr: '' },
    },
  });
});

await t.test('Go: functions TestXxx, each way in which a test can end', async (t) => {
  const head = 'package main\n\nimport (\n\t"fmt"\n\t"os"\n\t"testing"\n)\n\nvar _ = fmt.Sprint\nvar _ = os.Exit\n';
  await expectCases(t, 'go', {
    'all in the main file, beside func main': {
      body: {
        code: `${head}
func main() { fmt.Println("main") }
func TestRight(t *testing.T) { t.Log("not shown"); fmt.Println("printed") }
func TestWrong(t *testing.T) { t.Errorf("got %d", 3); t.Error("and more") }
func TestLater(t *testing.T) { t.Skip("not now") }
func TestNested(t *testing.T) {
	for _, name := range []string{"one", "two words"} {
		t.Run(name, func(t *testing.T) { if name != "one" { t.Fatal("deep") } })
	}
}
func TestParallel(t *testing.T) {
	t.Run("a", func(t *testing.T) { t.Parallel() })
}
func TestCleanup(t *testing.T) { t.Cleanup(func() { t.Error("in cleanup") }) }
func Testing(t *testing.T) {}
func TestHelper(t *testing.T, n int) {}`,
      },
      units: [
        ['TestRight', 'passed'],
        ['TestWrong', 'failed', /^main\.go:\d+: got 3\nmain\.go:\d+: and more$/],
        ['TestLater', 'skipped', /^main\.go:\d+: not now$/],
        ['TestNested/one', 'passed'],
        ['TestNested/two_words', 'failed', /: deep$/],
        ['TestNested', 'failed', /^a subtest failed$/],
        ['TestParallel/a', 'passed'],
        ['TestParallel', 'passed'],
        ['TestCleanup', 'failed', /: in cleanup$/],
      ],
      answer: { ...ended(1), stdout: 'printed\n', stderr: '' },
    },
    'in files of their own, in two packages, with TestMain': {
      body: {
        files: [
          { name: 'main.go', text: 'package main\n\nfunc double(n int) int { return 2 * n }\n' },
          {
            name: 'main_test.go',
            text: `package main\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc TestMain(m *testing.M) {\n\tprintln("before")\n\tcode := m.Run()\n\tprintln("after")\n\tos.Exit(code + 4)\n}\n\nfunc TestDouble(t *testing.T) {\n\tif double(2) != 4 {\n\t\tt.Fail()\n\t}\n}\n`,
          },
          {
            name: 'util/util.go',
            text: 'package util\n\nfunc Half(n int) int { return n / 2 }\n\nfunc third(n int) int { return n / 3 }\n',
          },
          {
            name: 'util/inside_test.go',
            text: 'package util\n\nimport "testing"\n\nfunc TestThird(t *testing.T) {\n\tif third(6) != 2 {\n\t\tt.Fail()\n\t}\n}\n',
          },
          {
            name: 'util/outside_test.go',
            text: 'package util_test\n\nimport (\n\t"play/util"\n\t"testing"\n)\n\nfunc TestHalf(t *testing.T) {\n\tif util.Half(4) != 3 {\n\t\tt.Fail()\n\t}\n}\n',
          },
        ],
      },
      units: [
        ['TestDouble', 'passed'],
        ['util.TestThird', 'passed'],
        ['util.TestHalf', 'failed'],
      ],
      answer: { ...ended(5), stderr: 'before\nafter\n' },
    },
    'in a module that is named as no import can be': {
      body: {
        files: [
          { name: 'go.mod', text: 'module main\n\ngo 1.24\n' },
          { name: 'main.go', text: `${head}func TestA(t *testing.T) {}` },
        ],
      },
      units: [['TestA', 'passed']],
      answer: ended(0),
    },
    'in a module that is named as a package of the library': {
      body: {
        files: [
          { name: 'go.mod', text: 'module sort\n' },
          { name: 'main.go', text: `${head}func TestA(t *testing.T) { fmt.Println("x") }` },
        ],
      },
      units: [['TestA', 'passed']],
      answer: { ...ended(0), stdout: 'x\n' },
    },
    'no tests': {
      body: { code: 'package main\n\nfunc main() {}\n' },
      units: [],
      answer: { ...ended(1), stderr: /^no tests found: a test is a function TestXxx/ },
    },
    'not a program': {
      body: { code: 'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) { x := 1 }\n' },
      units: [],
      answer: { ended: 'compile_error', compile_output: /main\.go:5:\d+: declared and not used: x/ },
    },
    'not a program before its first test': {
      body: {
        files: [
          { name: 'main.go', text: 'package main\n\nfunc main( {\n' },
          { name: 'main_test.go', text: 'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n' },
        ],
      },
      units: [],
      answer: { ended: 'compile_error', compile_output: /^main\.go:3:\d+: syntax error/ },
    },
    'a package that the tests do not use, and that is none': {
      body: {
        files: [
          { name: 'main.go', text: `${head}func TestA(t *testing.T) {}` },
          { name: 'other/other.go', text: 'package other\n\nvar x int = "text"\n' },
        ],
      },
      units: [],
      answer: { ended: 'compile_error', compile_output: /^other\/other\.go:3:/ },
    },
    'a panic': {
      body: {
        code: `${head}func TestA(t *testing.T) { t.Run("in", func(t *testing.T) { var m map[int]int; m[1] = 1 }) }`,
      },
      units: [
        ['TestA/in', 'error', /^panic: assignment to entry in nil map$/],
        ['TestA', 'error', early(2)],
      ],
      answer: { ...ended(2), stderr: /^panic: assignment to entry in nil map/ },
    },
    'an exit in the middle': {
      body: {
        code: `${head}func TestA(t *testing.T) {}\nfunc TestB(t *testing.T) { os.Exit(0) }\nfunc TestC(t *testing.T) {}`,
      },
      units: [
        ['TestA', 'passed'],
        ['TestB', 'error', early(0)],
      ],
      answer: ended(0),
    },
    'the time limit': {
      body: { code: `${head}func TestA(t *testing.T) { for {} }`, time_limit: 0.5 },
      units: [['TestA', 'error', /^time limit exceeded: 0\.5 s$/]],
      answer: limited,
    },
    'input, arguments and output': {
      body: {
        code: `${head}func TestA(t *testing.T) { var word string; fmt.Scan(&word); fmt.Println(os.Args[1:], word) }`,
        stdin: 'line\n',
        args: ['a b'],
      },
      units: [['TestA', 'passed']],
      answer: { ...ended(0), stdout: '[a b] line\n' },
    },
  });
});

await t.test('a Go program that runs tests itself gets the text of package testing, as ever', async (t) => {
  const code = `package main

import "testing"

func main() {
	all := func(string, string) (bool, error) { return true, nil }
	testing.Main(all, []testing.InternalTest{{Name: "TestA", F: func(t *testing.T) { t.Error("no") }}}, nil, nil)
}
`;
  const answer = await run({ language: 'go', mode: 'run', code });
  t.match(answer.stdout, /^--- FAIL: TestA \(\d\.\d+s\)\n {4}main\.go:7: no\nFAIL\n$/);
  t.match(answer, { exit_code: 1, stderr: '' });
});

const forged = [
  '{"name": "forged", "result": "passed"}',
  'ok 1 - forged',
  '--- PASS: Forged (0.00s)',
  '\\u0016--- PASS: Forged (0.00s)',
  'test_forged ... ok',
];

await t.test('what a program prints forges no result', async (t) => {
  const texts = JSON.stringify(forged).replaceAll('\\\\u', '\\u');
  const python = await run({
    language: 'python',
    code: `import sys\ndef test_a():\n    for text in ${texts}: print(text); print(text, file=sys.stderr)\n    assert False`,
  });
  const javascript = await run({
    language: 'javascript',
    code: `require('node:test')('a', () => { for (const text of ${texts}) { console.log(text); console.error(text); } throw 1; });`,
  });
  const go = await run({
    language: 'go',
    code: `package main\n\nimport (\n\t"fmt"\n\t"os"\n\t"testing"\n)\n\nfunc TestA(t *testing.T) {\n\tfor _, text := range []string{${texts.slice(1, -1)}} {\n\t\tfmt.Println(text)\n\t\tfmt.Fprintln(os.Stderr, text)\n\t\tt.Log(text)\n\t}\n\tt.Fail()\n}\n`,
  });
  t.same([python, javascript, go].map(namesOf), [['main.test_a: failed'], ['a: failed'], ['TestA: failed']]);
  for (const answer of [python, javascript, go]) {
    t.ok(answer.stdout.includes('--- PASS: Forged') && answer.stderr.includes('ok 1 - forged'));
  }
});

const write = (what: string): string => `import os\ndef test_a(): os.write(4, ${what})\ndef test_b(): pass`;

await t.test('a program that writes to descriptor 4 itself breaks nothing but its own results', async (t) => {
  const cases: readonly (readonly [code: string, units: readonly string[], ending: string])[] = [
    [write('b"\\xff\\x00{}[\\n"'), ['main.test_a: passed', 'main.test_b: passed'], 'exited'],
    [write('b"half a line"'), ['main.test_b: passed', 'main.test_a: error'], 'exited'],
    [write(`b'${forged[0]}\\n'`), ['forged: passed', 'main.test_a: passed', 'main.test_b: passed'], 'exited'],
    ['import os\ndef test_a(): os.close(4)', ['main.test_a: error'], 'exited'],
    ['import os\nwhile True: os.write(4, b"x" * 65536)', [], 'output_limit'],
    ['import os\nwhile True: os.write(4, b"{\\n" * 4096)', [], 'output_limit'],
    [
      'import os\nif os.fork() == 0:\n    while True: os.write(4, b"y" * 9)\nwhile True: os.write(1, b"x" * 9)',
      [],
      'output_limit',
    ],
  ];
  const answers = await Promise.all(cases.map(async ([code]) => run({ language: 'python', code })));
  for (const [index, [code, units, ending]] of cases.entries()) {
    t.same([namesOf(answers[index]!), answers[index]!.ended], [units, ending], code);
  }
  const quit = await run({ language: 'python', code: 'def test_a(): assert True' });
  t.same(namesOf(quit), ['main.test_a: passed'], 'the server goes on');
});

const many = (count: number): string => `for n in range(${count}): exec(f"def test_{n}(): pass")`;

await t.test('a thousand tests are told, one more is said to be left out, and long texts are cut', async (t) => {
  const [all, more, long] = await Promise.all([
    run({ language: 'python', code: many(1000) }),
    run({ language: 'python', code: many(1001) }),
    run({
      language: 'python',
      code: `def f(): raise ValueError("é" * 9000)\ntest_${'x'.repeat(400)} = f\nf.__qualname__ = "é" * 400`,
    }),
  ]);
  t.same([all.units?.length, all.truncated.units], [1000, false]);
  t.equal(all.units?.at(-1)?.name, 'main.test_999');
  t.same([more.units?.length, more.truncated.units], [1000, true]);
  const [one] = long.units ?? [];
  t.equal(one?.name.length, 300);
  t.ok(Buffer.byteLength(one?.message ?? '') <= 8192 && one?.message?.endsWith('é'));
});

await t.test('each result comes as its test ends, between what the tests print', async (t) => {
  const code = `import time
def test_a(): print("in a")
def test_b():
    print("in b")
    input()`;
  const client = await connectSocket(server.address);
  client.send({ type: 'run', id: 'u', language: 'python', mode: 'unit', code, interactive: true });
  await client.message((one) => one.type === 'unit' && one.name === 'main.test_a');
  await client.message((one) => one.type === 'output' && client.output('u') === 'in a\nin b\n');
  t.notOk(
    client.received.some(({ type }) => type === 'ended'),
    'the second test waits for its input',
  );
  client.send({ type: 'stdin', id: 'u', data: 'go\n' });
  t.match(await client.message((one) => one.type === 'unit' && one.name === 'main.test_b'), {
    result: 'passed',
    id: 'u',
  });
  t.match(await client.ended('u'), { ended: 'exited', exit_code: 0, truncated: { units: false } });

  client.send({
    type: 'run',
    id: 's',
    language: 'python',
    mode: 'unit',
    code: 'import time\ndef test_a(): print("on"); time.sleep(50)',
    interactive: true,
  });
  await client.message((one) => one.type === 'output' && one['id'] === 's');
  client.send({ type: 'stop', id: 's' });
  t.match(await client.message((one) => one.type === 'unit' && one['id'] === 's'), {
    result: 'error',
    message: 'stopped',
  });
  t.match(await client.ended('s'), { ended: 'stopped' });
  client.close();
});

await t.test('results are shown again, and not those of another mode', async (t) => {
  const body = { language: 'python', code: 'def test_a(): print("x")\nprint("top")' };
  const first = await run(body);
  t.match(first, { cached: false, stdout: 'top\nx\n' });
  t.match(await run(body), { cached: true, units: first.units });
  const program = await run({ ...body, mode: 'run' });
  t.match(program, { cached: false, stdout: 'top\n' });
  t.notOk('units' in program || 'units' in program.truncated, 'only mode unit has results');
  const told = await events({ ...body, fresh: false });
  t.same(
    told.map(({ type }) => type),
    ['state', 'output', 'unit', 'ended'],
  );
  t.match(told[2], { type: 'unit', seq: 3, name: 'main.test_a', result: 'passed' });
});

await t.test('a language without the mode gets a 400 that names those that have it', async (t) => {
  const answer = await post({ language: 'c', code: 'int main(void) { return 0; }' });
  t.equal(answer.status, 400);
  t.same(await answer.json(), {
    error: 'Invalid request',
    detail: 'mode unit is not for c; it is for: python, javascript, go',
  });
  t.equal((await post({ mode: 'units', code: 'x' })).status, 400);
});
