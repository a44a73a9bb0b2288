"use client"
import { useCallback, useMemo } from "react"
import { useOperations } from "../context/context.js"
import type { SearchCodec } from "./page.js"

/** The page's view state, read off the URL, and how to change it. A change of filter or page of a list replaces, opening something pushes. */
export function useSearch<Search extends object>(codec: SearchCodec<Search>) {
  const { navigation } = useOperations()
  const { pathname, search: text } = navigation.useLocation()
  const search = useMemo(() => codec.parse(text), [codec, text])
  const change = useCallback(
    (next: Partial<Search>, { replace = false }: { replace?: boolean } = {}) =>
      navigation.navigate(`${pathname}${codec.stringify({ ...search, ...next })}`, { replace }),
    [navigation, pathname, codec, search],
  )
  return [search, change] as const
}
