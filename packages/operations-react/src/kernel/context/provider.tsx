"use client"
import { QueryClient, QueryClientContext, QueryClientProvider } from "@tanstack/react-query"
import { type ReactNode, useContext, useMemo, useRef, useState } from "react"
import { createOperations, type Operations, type OperationsOptions } from "../core/index.js"
import { useFollowLive } from "../live/follow.js"
import type { Invalidation } from "../query/invalidation.js"
import { OperationsContext, type OperationsContextValue, type OperationsSettings } from "./context.js"
import { defaultSettings, directionOf } from "./defaults.js"
import { useReports } from "./reports.js"

export interface OperationsProviderProps extends Partial<OperationsSettings>, OperationsOptions {
  /** A core made outside, to share it with loaders. Without it one is made from `baseUrl`, `fetch`, `headers` … */
  operations?: Operations
  children?: ReactNode
}

export interface KernelProviderProps extends OperationsProviderProps {
  /** The invalidation tables of all areas; the packages' own providers pass them. */
  invalidation: readonly Invalidation[]
}

/** Joins an outer provider and changes only the props it names; uses the host's `QueryClient`, or makes one. */
export function KernelProvider({ children, ...props }: KernelProviderProps) {
  const client = useContext(QueryClientContext)
  const [own] = useState(() => (client ? undefined : new QueryClient()))
  const inner = <ContextProvider {...props}>{children}</ContextProvider>
  return client === undefined && own ? <QueryClientProvider client={own}>{inner}</QueryClientProvider> : inner
}

function ContextProvider({ children, ...props }: KernelProviderProps) {
  const outer = useContext(OperationsContext)
  const operations = useCore(props, outer)
  const { invalidation, operations: _, baseUrl: _b, fetch: _f, headers: _h, credentials: _c, scope: _s, identity: _i, ...named } = props
  const settings = useStable(
    Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Partial<OperationsSettings>,
  )
  const tables = outer?.invalidation ?? invalidation
  const value = useMemo<OperationsContextValue>(() => {
    const merged = { ...(outer ?? defaultSettings()), ...settings }
    const messages = { ...outer?.messages, ...settings.messages }
    return { ...merged, messages, operations, invalidation: tables, direction: directionOf(merged.locale) }
  }, [outer, settings, operations, tables])
  const outermost = outer === null || outer.operations !== operations
  useFollowLive(value, outermost)
  useReports(value, outermost)
  return <OperationsContext.Provider value={value}>{children}</OperationsContext.Provider>
}

/** The core named here, else the outer one, else one made from the transport props. */
function useCore(props: KernelProviderProps, outer: OperationsContextValue | null): Operations {
  const latest = useRef(props)
  latest.current = props
  const { operations, baseUrl, scope, identity, credentials } = props
  const speaksForItself = baseUrl !== undefined || props.fetch !== undefined || scope !== undefined || props.headers !== undefined
  const made = useMemo(() => {
    if (operations || (outer && !speaksForItself)) return undefined
    return createOperations({
      baseUrl,
      scope,
      identity,
      credentials,
      fetch: (input, init) => (latest.current.fetch ?? globalThis.fetch)(input, init),
      headers: () => latest.current.headers?.() ?? {},
    })
  }, [operations, outer, speaksForItself, baseUrl, scope, identity, credentials])
  const core = operations ?? made ?? outer?.operations
  if (core === undefined) throw new Error("The operations core is missing.")
  return core
}

/** The same object as long as its members are the same, so that a host may write its props in line. */
function useStable<Value extends object>(value: Value): Value {
  const [kept, keep] = useState(value)
  const names = new Set([...Object.keys(kept), ...Object.keys(value)])
  const same = [...names].every((name) => Object.is(Reflect.get(kept, name), Reflect.get(value, name)))
  if (same) return kept
  keep(value)
  return value
}
