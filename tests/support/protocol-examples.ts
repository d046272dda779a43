// The examples of PROTOCOL.md, and frames of any kind.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const document = await readFile(join(import.meta.dirname, '../../sandbox-image/PROTOCOL.md'), 'utf8');

/** The bytes of the one example with this tag. */
export function example(tag: string): Buffer {
  const blocks = [...document.matchAll(new RegExp(`^\`\`\`${tag}\\n([0-9a-f\\s]*)^\`\`\`$`, 'gm'))];
  if (blocks.length !== 1) throw new Error(`${blocks.length} examples of ${tag}`);
  return Buffer.from(blocks[0]![1]!.replaceAll(/\s/g, ''), 'hex');
}

/** Announces `payloadBytes` when they are not the payload's own. */
export function frame(type: number, payload: Uint8Array | string = '', payloadBytes?: number): Buffer {
  const content = Buffer.from(payload);
  const header = Buffer.alloc(5);
  header.writeUInt32LE(payloadBytes ?? content.length, 0);
  header.writeUInt8(type, 4);
  return Buffer.concat([header, content]);
}
