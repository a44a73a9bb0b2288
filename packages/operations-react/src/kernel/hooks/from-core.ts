"use client"
import { useOperations } from "../context/context.js"
import type { Operations } from "../core/index.js"

const made = new WeakMap<object, WeakMap<Operations, unknown>>()

/** What `make` makes of the provider's core, once per core: clients, keys and option factories of an area. */
export function useFromCore<Made>(make: (operations: Operations) => Made): Made {
  const { operations } = useOperations()
  const perCore = made.get(make) ?? new WeakMap<Operations, unknown>()
  made.set(make, perCore)
  if (!perCore.has(operations)) perCore.set(operations, make(operations))
  return perCore.get(operations) as Made
}
