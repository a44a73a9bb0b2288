"use client"
import { invalidation } from "./invalidation.js"
import { KernelProvider, type OperationsProviderProps } from "./kernel/context/index.js"

/**
 * Gives everything below it the core, the language, the neighbours and the live stream. Nested, it joins the outer one and
 * changes only the props it names. Every area provider is this one under the area's name.
 */
export function OperationsProvider(props: OperationsProviderProps) {
  return <KernelProvider {...props} invalidation={invalidation} />
}
