// How many sockets are open, of the whole server and of each client address. Each may hold a message that has not come
// whole.

import { networkOf } from '../access/rate-limit.ts';

/** Of a school behind one address, not of the internet. */
const mostOfOne = 200;
const mostOfAll = 500;

export interface SocketPlaces {
  /** Returns null when no place is free, else a function that gives the place back. */
  take(address: string): (() => void) | null;
}

export function createSocketPlaces(): SocketPlaces {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take(address) {
      const network = networkOf(address);
      const own = taken.get(network) ?? 0;
      if (all >= mostOfAll || own >= mostOfOne) return null;
      all += 1;
      taken.set(network, own + 1);
      return () => {
        all -= 1;
        const left = (taken.get(network) ?? 1) - 1;
        if (left === 0) taken.delete(network);
        else taken.set(network, left);
      };
    },
  };
}
