export interface Span {
  from: number
  to: number
}

export interface Packed<Item> {
  item: Item
  span: Span
  lane: number
}

/** Puts what overlaps into lanes, each item into the first that is free. Items come sorted by their start. Pure. */
export function packLanes<Item>(items: readonly Item[], spanOf: (item: Item) => Span): { packed: Packed<Item>[]; lanes: number } {
  const ends: number[] = []
  const packed = items.map((item) => {
    const span = spanOf(item)
    const free = ends.findIndex((end) => end <= span.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = span.to
    return { item, span, lane }
  })
  return { packed, lanes: Math.max(1, ends.length) }
}

/** Those of a sorted list that reach into a window; `longest` is the longest of them, so that the search may begin late enough. Pure. */
export function within<Item>(packed: readonly Packed<Item>[], longest: number, { from, to }: Span): Packed<Item>[] {
  let [low, high] = [0, packed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((packed[middle]?.span.from ?? 0) < from - longest) low = middle + 1
    else high = middle
  }
  const found: Packed<Item>[] = []
  for (let index = low; index < packed.length; index++) {
    const one = packed[index]
    if (!one || one.span.from >= to) break
    if (one.span.to > from) found.push(one)
  }
  return found
}
