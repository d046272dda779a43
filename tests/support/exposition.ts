// What Prometheus reads, as tests read it: the text format of /metrics.

export interface Sample {
  /** of a histogram with its suffix */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Family {
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

export interface Exposition {
  readonly families: ReadonlyMap<string, Family>;
  /** The sum of the samples of this name that have these labels; 0 of none. */
  readonly sum: (name: string, labels?: Readonly<Record<string, string>>) => number;
  /** The samples of this name, by the value of a label. */
  readonly by: (name: string, label: string) => Readonly<Record<string, number>>;
}

const sampleLine = /^(?<name>[a-zA-Z_:][\w:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)$/;
const labelPair = /(?<label>[a-zA-Z_]\w*)="(?<text>(?:[^"\\]|\\.)*)",?/gy;

export function parseExposition(text: string): Exposition {
  const families = new Map<string, { help: string; type: string; samples: Sample[] }>();
  let current = { help: '', type: '', samples: [] as Sample[] };
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, keyword, name = '', words = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
    if (keyword === 'HELP') {
      if (families.has(name)) throw new Error(`${name} comes twice`);
      current = { help: words, type: '', samples: [] };
      families.set(name, current);
    } else if (keyword === 'TYPE') {
      current.type = words;
    } else {
      current.samples.push(sampleOf(line));
    }
  }
  const samples = [...families.values()].flatMap((family) => family.samples);
  const named = (name: string): readonly Sample[] => samples.filter((sample) => sample.name === name);
  return {
    families,
    sum: (name, labels = {}) =>
      named(name)
        .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
        .reduce((sum, { value }) => sum + value, 0),
    by: (name, label) => Object.fromEntries(named(name).map(({ labels, value }) => [labels[label], value])),
  };
}

function sampleOf(line: string): Sample {
  const { name, labels: pairs = '', value } = sampleLine.exec(line)?.groups ?? {};
  if (name === undefined) throw new Error(`not a sample: ${line}`);
  const labels: Record<string, string> = {};
  let read = 0;
  for (const { 0: pair, groups } of pairs.matchAll(labelPair)) {
    labels[groups!['label']!] = groups!['text']!;
    read += pair.length;
  }
  if (read !== pairs.length) throw new Error(`not labels: ${pairs}`);
  return { name, labels, value: Number(value === '+Inf' ? Infinity : value) };
}

/** GET /metrics of a server. */
export async function readMetrics(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exposition> {
  const answer = await fetch(`${address}/metrics`, { headers });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return parseExposition(await answer.text());
}
