// Who holds how much of something that is bounded. An owner is a key of the server, or null when there are no keys.

export type Owner = string | null;

export interface Amount {
  readonly count: number;
  readonly bytes: number;
}

export interface Holdings<Item> {
  /** Adds the item; an item that is there already keeps its place and gets another size. */
  set(owner: Owner, item: Item, bytes: number): void;
  /** Deleting what is not there changes nothing. */
  delete(owner: Owner, item: Item): void;
  total(): Amount;
  of(owner: Owner): Amount;
  /**
   * The oldest item of the owner whose items are the largest together; undefined when there is none. `except` is passed
   * over, but its size counts.
   */
  oldestOfLargest(except?: Item): { readonly owner: Owner; readonly item: Item } | undefined;
}

const nothing: Amount = { count: 0, bytes: 0 };

export function createHoldings<Item>(): Holdings<Item> {
  const owners = new Map<Owner, { readonly sizes: Map<Item, number>; bytes: number }>();
  let count = 0;
  let bytes = 0;

  function change(owner: Owner, item: Item, size: number | undefined): void {
    const own = owners.get(owner) ?? { sizes: new Map<Item, number>(), bytes: 0 };
    const countBefore = own.sizes.size;
    const growth = (size ?? 0) - (own.sizes.get(item) ?? 0);
    own.bytes += growth;
    bytes += growth;
    if (size === undefined) own.sizes.delete(item);
    else own.sizes.set(item, size);
    count += own.sizes.size - countBefore;
    if (own.sizes.size === 0) owners.delete(owner);
    else owners.set(owner, own);
  }

  return {
    set: change,
    delete: (owner, item) => change(owner, item, undefined),
    total: () => ({ count, bytes }),
    of(owner) {
      const own = owners.get(owner);
      return own === undefined ? nothing : { count: own.sizes.size, bytes: own.bytes };
    },
    oldestOfLargest(except) {
      let largest: { readonly owner: Owner; readonly item: Item; readonly bytes: number } | undefined;
      for (const [owner, own] of owners) {
        const [first, second] = own.sizes.keys();
        const item = first === except ? second : first;
        if (item !== undefined && own.bytes > (largest?.bytes ?? -1)) largest = { owner, item, bytes: own.bytes };
      }
      return largest;
    },
  };
}
