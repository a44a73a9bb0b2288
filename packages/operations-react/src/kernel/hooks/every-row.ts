"use client"
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import type { Page } from "../core/index.js"

type Pages<Row> = UseInfiniteQueryResult<InfiniteData<Page<Row>>>

/**
 * All rows of a list for a choice or a count that may not stop at one page: takes what an `…Infinite` hook answers and asks for page after
 * page. There is `data` once all of them are there; `soFar` shows what has come.
 */
export function useEveryRow<Row>(pages: Pages<Row>) {
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch, hasNextPage, isFetchNextPageError, fetchNextPage } = pages
  const more = hasNextPage && !isFetching && !isFetchNextPageError
  const pageCount = data?.pages.length ?? 0
  // by the count too: a quick answer may never be seen as being fetched
  useEffect(() => {
    if (more && pageCount > 0) void fetchNextPage()
  }, [more, pageCount, fetchNextPage])
  const soFar = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data])
  const whole = useMemo(() => (data && !hasNextPage ? { data: soFar } : undefined), [data, soFar, hasNextPage])
  return { data: whole, soFar, error, isPending: isPending || (hasNextPage && !isFetchNextPageError), isFetching, dataUpdatedAt, refetch }
}
