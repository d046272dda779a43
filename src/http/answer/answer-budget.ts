// Bounds the memory of all answers that clients are still reading. Who reads slowly keeps an answer in memory for long,
// so when a new answer does not fit, the client that has read for longest loses its connection: one of the key that
// holds most.

import { createHoldings, type Owner } from '../../execution/holdings.ts';

export interface UnderWay {
  /** the key that the answer is for; null when there are no keys */
  readonly owner: Owner;
  /** the memory that the answer takes while it is sent */
  readonly bytes: number;
  /** Disconnects the client. */
  readonly cut: () => void;
}

export interface AnswerBudget {
  /** Counts an answer, and makes room for it. Returns a function that must be called when its client has it or is gone. */
  begin(answer: UnderWay): () => void;
  /** the memory of all answers that are being sent now */
  bytes(): number;
}

export function createAnswerBudget(maxBytes: number): AnswerBudget {
  const underWay = createHoldings<UnderWay>();
  return {
    begin(answer) {
      const { owner, bytes } = answer;
      underWay.set(owner, answer, bytes);
      while (underWay.total().bytes > maxBytes) {
        const slow = underWay.oldestOfLargest(answer);
        if (slow === undefined) break;
        underWay.delete(slow.owner, slow.item);
        slow.item.cut();
      }
      return () => underWay.delete(owner, answer);
    },
    bytes: () => underWay.total().bytes,
  };
}
