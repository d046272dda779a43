// The stages of a Dockerfile that one target needs. The engine's own builder carries out every stage that comes before the
// target, those of other languages too.

/** One stage: its name, its lines, and the stages that it is made of or copies from. */
interface Stage {
  readonly name: string;
  readonly text: string;
  readonly needs: readonly string[];
}

/** The Dockerfile without the stages that the target does not need. @throws Error when there is no such target */
export function stagesFor(dockerfile: string, target: string): string {
  const [head = '', ...texts] = dockerfile.split(/^(?=FROM )/m);
  const stages = new Map(texts.map((text) => [nameOf(text), { name: nameOf(text), text, needs: needsOf(text) }]));
  const needed = new Set<string>();

  function add({ name, needs }: Stage): void {
    needed.add(name);
    // An image that is no stage, such as `scratch`, comes from elsewhere.
    for (const need of needs) if (!needed.has(need)) addNamed(need);
  }

  function addNamed(name: string): void {
    const stage = stages.get(name);
    if (stage !== undefined) add(stage);
  }

  if (!stages.has(target)) throw new Error(`the Dockerfile has no target ${target}`);
  addNamed(target);
  return head + texts.filter((text) => needed.has(nameOf(text))).join('');
}

function nameOf(stage: string): string {
  return /^FROM \S+ AS (\S+)/.exec(stage)?.[1] ?? '';
}

function needsOf(stage: string): readonly string[] {
  const base = /^FROM (\S+)/.exec(stage)?.[1] ?? '';
  return [base, ...[...stage.matchAll(/ --from=(\S+)/g)].map(([, name = '']) => name)];
}
