/** Writes that share a key run one after the other, each against what the one before it left. */
export interface WriteOrder {
  run<Result>(key: string | undefined, work: () => Promise<Result>): Promise<Result>
  /** Writes under way or waiting under this key. */
  pending(key: string): number
}

const orders = new WeakMap<object, WriteOrder>()

/** The order of one cache: two providers over the same cache share it. */
export function orderOf(owner: object): WriteOrder {
  const known = orders.get(owner)
  if (known) return known
  const order = makeOrder()
  orders.set(owner, order)
  return order
}

function makeOrder(): WriteOrder {
  const tails = new Map<string, Promise<unknown>>()
  const counts = new Map<string, number>()
  return {
    pending: (key) => counts.get(key) ?? 0,
    async run(key, work) {
      if (key === undefined) return work()
      const before = tails.get(key) ?? Promise.resolve()
      const mine = before.then(work, work)
      tails.set(key, mine)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      try {
        return await mine
      } finally {
        const left = (counts.get(key) ?? 1) - 1
        if (left > 0) counts.set(key, left)
        else counts.delete(key)
        if (tails.get(key) === mine) tails.delete(key)
      }
    },
  }
}
