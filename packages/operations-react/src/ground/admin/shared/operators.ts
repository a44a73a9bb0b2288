"use client"
import { useEffect, useMemo } from "react"
import { useOperatorsInfinite } from "../../hooks/index.js"
import type { ListOperators } from "../../inputs.js"
import type { GroundOperator } from "../../types.js"

const none: readonly GroundOperator[] = []

/** Every operator by name, however many pages they are; those of the first pages while the others are on their way. */
export function useEveryOperator(
  filters: Omit<ListOperators, "offset" | "limit" | "sort"> = {},
  enabled = true,
): readonly GroundOperator[] {
  const { data, hasNextPage, isFetching, fetchNextPage, isError } = useOperatorsInfinite(
    { ...filters, sort: "name", limit: 200 },
    { enabled },
  )
  const more = enabled && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  return useMemo(() => data?.pages.flatMap((page) => page.data) ?? none, [data])
}
