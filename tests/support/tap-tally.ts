// Counts the tests in a stream of TAP. A test is a named block that has no named blocks inside: what its author wrote as
// one sentence. Assertions are not counted, but one that fails between blocks is a failed test, and so is a block that
// fails for no reason found inside of it (a timeout, a plan that was not kept).

import { Parser, type FinalResults, type Result } from 'tap-parser';

/** A failed test: its names from the outermost block inwards, and what TAP says of it, assertion by assertion. */
export interface FailedTest {
  readonly name: string;
  readonly details: readonly unknown[];
}

/** `skipped`: skipped and todo tests, each with its reason; they are neither passed nor failed. */
export interface Tally {
  passed: number;
  readonly failed: FailedTest[];
  readonly skipped: string[];
}

export interface TapCounter {
  readonly write: (chunk: string) => void;
  /** the counts of the stream that has now ended */
  readonly end: () => Tally;
}

interface Block {
  readonly name: string;
  readonly assertions: Result[];
  readonly blocks: ClosedBlock[];
}

/** TAP reports a block after its contents, as a point of the block around it. A file that dies leaves blocks open. */
interface ClosedBlock {
  readonly block: Block;
  closedBy?: Result;
}

export function countTap(fileName: string): TapCounter {
  const parser = new Parser();
  const root = readBlock(parser, fileName);
  let final: FinalResults | undefined;
  parser.on('complete', (results: FinalResults) => (final = results));
  return {
    write: (chunk) => void parser.write(chunk),
    end: () => {
      parser.end();
      const tally: Tally = { passed: 0, failed: [], skipped: [] };
      countBlock(root, [], final?.ok === true, tally);
      return tally;
    },
  };
}

function readBlock(parser: Parser, name: string): Block {
  const block: Block = { name, assertions: [], blocks: [] };
  let open: ClosedBlock | undefined;
  parser.on('child', (child: Parser) => {
    open = { block: readBlock(child, child.name) };
    block.blocks.push(open);
  });
  parser.on('assert', (result: Result) => {
    if (open === undefined) block.assertions.push(result);
    else open.closedBy = result;
    open = undefined;
  });
  return block;
}

/** `path`: the names of the blocks around this one, without the file's. */
function countBlock(block: Block, path: readonly string[], isOk: boolean, tally: Tally): void {
  const nameOf = (...inner: readonly string[]): string => [...path, ...inner].join(' > ') || block.name;
  const failedBefore = tally.failed.length;
  for (const { name, skip, todo } of skippedIn(block)) {
    const reason = skip === false ? `todo: ${String(todo)}` : `skip: ${String(skip)}`;
    tally.skipped.push(`${nameOf(name)} (${reason})`);
  }
  for (const { block: inner, closedBy } of block.blocks) {
    if (closedBy !== undefined && isSkipped(closedBy)) continue;
    countBlock(inner, [...path, inner.name], closedBy?.ok === true, tally);
  }
  const counted = block.assertions.filter((point) => !isSkipped(point));
  const failed = counted.filter(({ ok }) => !ok);
  if (block.blocks.length > 0) {
    for (const { name, diag } of failed) tally.failed.push({ name: nameOf(name), details: [diag] });
    if (!isOk && tally.failed.length === failedBefore) tally.failed.push({ name: nameOf(), details: [] });
  } else if (!isOk || failed.length > 0) {
    const details = failed.flatMap(({ name, diag }): unknown[] => (diag === null ? [name] : [name, diag]));
    tally.failed.push({ name: nameOf(), details });
  } else if (counted.length > 0) {
    tally.passed += 1;
  }
}

function skippedIn({ assertions, blocks }: Block): Result[] {
  const closed = blocks.flatMap(({ closedBy }) => (closedBy === undefined ? [] : [closedBy]));
  return [...assertions, ...closed].filter((point) => isSkipped(point));
}

function isSkipped({ skip, todo }: Result): boolean {
  return skip !== false || todo !== false;
}
