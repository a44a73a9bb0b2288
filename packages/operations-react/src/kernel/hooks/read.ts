"use client"
import {
  type DefaultError,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query"

/** TanStack's options of a read hook (`enabled`, `select`, …); what to ask and under which key is the hook's own business. */
export type ReadHookOptions<Result, Selected = Result> = Omit<UseQueryOptions<Result, DefaultError, Selected>, "queryKey" | "queryFn">

/** `useQuery` over an option object of a factory, with the caller's options on top. */
export function useRead<Result, Selected = Result>(
  read: Omit<UseQueryOptions<Result, DefaultError, Result>, "select"> & { queryKey: QueryKey },
  options?: ReadHookOptions<Result, Selected>,
): UseQueryResult<Selected> {
  return useQuery({ ...read, ...options } as UseQueryOptions<Result, DefaultError, Selected>)
}

type ReadPages<Result, Param> = UseInfiniteQueryOptions<Result, DefaultError, InfiniteData<Result>, QueryKey, Param>

/** What a hook that appends pages takes. */
export interface ReadPagesOptions {
  enabled?: boolean
  /** Milliseconds. */
  staleTime?: number
  refetchInterval?: number | false
}

/** The same for pages that are appended. */
export function useReadPages<Result, Param>(
  read: ReadPages<Result, Param>,
  options?: ReadPagesOptions,
): UseInfiniteQueryResult<InfiniteData<Result>> {
  return useInfiniteQuery({ ...read, ...options })
}
