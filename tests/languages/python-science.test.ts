// What is particular to Python with packages: what its image holds, and that tests share nothing that packages keep.

import t from 'tap';
import { readDocument } from '../support/documents.ts';
import { startServer, type VerboseResult } from '../support/server.ts';

const server = await startServer({ LANGUAGES: 'python-science', MAX_CONTAINERS: '2', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());
await server.untilLanguagesAreReady();

/** What the program prints with each input; every test must end well. */
async function runEach(code: string, inputs: readonly string[], fields = {}): Promise<readonly VerboseResult[]> {
  const tests = inputs.map((input) => ({ in: input, expected_out: '' }));
  const { status, body } = await server.runCode({ code, tests, language: 'python-science', verbose: true, ...fields });
  if (status !== 200) throw new Error(`${status}: ${body.error}`);
  const results = body.results as unknown as readonly VerboseResult[];
  for (const { exit_code, verdict, stderr } of results) if (exit_code !== 0) throw new Error(`${verdict}: ${stderr}`);
  return results;
}

async function run(code: string, fields = {}): Promise<VerboseResult> {
  const [result] = await runEach(code, [''], fields);
  return result!;
}

await t.test('the packages have the versions that the documents tell, and import within 128 MB', async (t) => {
  const code =
    'import networkx, numpy, sympy\nfor package in numpy, sympy, networkx: print(package.__name__, package.__version__)';
  const { output, memory_usage: memoryUsage } = await run(code, { memory_limit: 128 });
  const rows = (await readDocument('docs/languages.md')).tableUnder('Languages');
  const what = rows.find(([name]) => name === '`python-science`')![1]!;
  const told = [...what.matchAll(/(\w+) (\d+\.\d+)(?=,| and|$)/g)].map(([, name, version]) => `${name} ${version}`);
  t.same(
    output
      .trim()
      .split('\n')
      .map((line) => line.replace(/\.\d+$/, '')),
    told,
  );
  t.ok(memoryUsage < 100, `${memoryUsage} MB`);
});

await t.test(
  'nothing of a package is left from one test to the next, and each test has random numbers of its own',
  async (t) => {
    const code = `
import numpy
numpy.tests_so_far = getattr(numpy, "tests_so_far", 0) + 1
print(numpy.tests_so_far, numpy.random.get_state()[1][:4], numpy.random.random(), numpy.random.default_rng().random())
numpy.random.seed(1)
`;
    const outputs = (await runEach(code, ['a', 'b', 'c'])).map(({ output }) => output);
    for (const output of outputs) t.match(output, /^1 /);
    t.equal(new Set(outputs).size, 3);
  },
);

await t.test('its figures are those of the arrays and of the computation', async (t) => {
  const {
    cpu_time: cpuTime,
    stderr,
    memory_usage: memoryUsage,
  } = await run(`
import sys, time
import numpy
block = numpy.ones((64, 1 << 17))
matrix = numpy.eye(300)
while time.process_time() < 0.5: matrix = matrix @ matrix
print(time.process_time(), file=sys.stderr)
`);
  t.ok(memoryUsage > 64 && memoryUsage < 128, `${memoryUsage} MB, of which the array has 64`);
  t.ok(
    cpuTime >= Number(stderr) - 0.05 && cpuTime < 2 * Number(stderr),
    `${cpuTime} s, of which the program saw ${stderr}`,
  );
});

await t.test('linear algebra is OpenBLAS, which starts no threads', async (t) => {
  const { output } = await run(`
import ctypes
import numpy
numpy.linalg.svd(numpy.random.random((400, 400)))
blas = ctypes.CDLL("libopenblas.so.0", ctypes.DEFAULT_MODE | 4)  # RTLD_NOLOAD: only what numpy has loaded
with open("/proc/self/status") as status: threads = [line.split()[1] for line in status if line.startswith("Threads")]
print(blas.openblas_get_parallel(), threads)
`);
  t.equal(output, "0 ['1']\n");
});

await t.test('no other package can be imported, and none is compiled at its import', async (t) => {
  const { output } = await run(`
import glob, importlib.util, os, struct
root = "/usr/lib/python3/dist-packages"
print(sorted({name.split("-")[0] for name in os.listdir(root)}))
count = 0
for path in glob.iglob(root + "/**/*.py", recursive=True):
    with open(importlib.util.cache_from_source(path), "rb") as file: magic, *found = struct.unpack("<4sIII", file.read(16))
    source = os.stat(path)
    assert magic == importlib.util.MAGIC_NUMBER and found == [0, int(source.st_mtime), source.st_size], path
    count += 1
print(count > 1000)
`);
  t.equal(output, "['mpmath', 'networkx', 'numpy', 'sympy']\nTrue\n");
});

await t.test('Python itself has none of them', async (t) => {
  const { result } = await server.judge('import numpy');
  t.equal(result.error, "runtime error: exit code 1: ModuleNotFoundError: No module named 'numpy'");
});
