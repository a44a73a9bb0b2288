const remembered = 500
const own = new WeakMap<object, Set<string>>()

const idsOf = (operations: object) => {
  const known = own.get(operations) ?? new Set<string>()
  own.set(operations, known)
  return known
}

/** Remembers a write of this tab, so that the live stream's echo of it is not taken for news. */
export function rememberOwn(operations: object, correlationId: string): void {
  const ids = idsOf(operations)
  ids.add(correlationId)
  const oldest = ids.values().next()
  if (ids.size > remembered && !oldest.done) ids.delete(oldest.value)
}

export const isOwn = (operations: object, correlationId: string | undefined) =>
  correlationId !== undefined && idsOf(operations).has(correlationId)
